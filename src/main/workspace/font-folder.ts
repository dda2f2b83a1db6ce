import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { useFontFiles } from '../../shared/figure/font-files'

/** Has the figure read its large fonts from a folder, resources/fonts, each when it is needed. */
export function readFontsFrom(folder: string): void {
  useFontFiles((path) => readFileSync(join(folder, path)))
}
