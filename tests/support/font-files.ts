/** Lets figures of tests read the fonts that stand in resources. */
import { join } from 'node:path'
import { readFontsFrom } from '../../src/main/workspace/font-folder'

readFontsFrom(join(import.meta.dirname, '../../resources/fonts'))
