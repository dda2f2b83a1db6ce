import { escapeXml } from '../escape-xml'

/** Two decimals, without a negative zero: enough for print, and the same digits everywhere. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
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
