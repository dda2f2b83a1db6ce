/** How a name is compared when it says which lane or tag is meant: without case and outer spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** How a name is compared while it is typed: without case, accents and outer spaces. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

const plainName = /^[\p{L}\p{N}_&+.'’()-]*[\p{L}\p{N}_&+)'’]$/u

/** A name as it stands after `/` or `#` of an entry: in quotes when it has spaces or signs, a quote within doubled. */
export function quotedName(name: string): string {
  return plainName.test(name) ? name : inQuotes(name)
}

/** In quotes, as RFC 4180 has them. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
