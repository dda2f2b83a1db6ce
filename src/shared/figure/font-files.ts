/** Reads a font file by its path below resources/fonts. Throws when there is none. */
export type ReadFontFile = (path: string) => Uint8Array

let read: ReadFontFile = (path) => {
  throw new Error(`The font ${path} can't be read: nobody said from where.`)
}
const files = new Map<string, Uint8Array>()

/** Says how the fonts are read that are too large to stand in the code. */
export function useFontFiles(reader: ReadFontFile): void {
  read = reader
}

/** The bytes of a font file, read when they are first asked for. Throws what reading throws. */
export function fontFile(path: string): Uint8Array {
  const known = files.get(path)
  if (known !== undefined) return known
  const bytes = read(path)
  files.set(path, bytes)
  return bytes
}

/** Bytes as base64 (RFC 4648, 4). */
export function base64Of(bytes: Uint8Array): string {
  // As many arguments as a call surely takes.
  const step = 8192
  let binary = ''
  for (let at = 0; at < bytes.length; at += step) {
    binary += String.fromCharCode(...bytes.subarray(at, at + step))
  }
  return btoa(binary)
}
