/** Two decimals, without a negative zero: enough for print, and the same digits everywhere. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** Escapes text for element content and attributes (XML 1.0, 2.4); drops what XML cannot hold at all. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Attributes with a space before each; those without a value are left out. */
export function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escapeXml(value ?? '')}"`,
    )
    .join('')
}
