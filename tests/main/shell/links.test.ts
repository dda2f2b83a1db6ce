import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import { parseLink } from '../../../src/main/links'

const schemes = [
  'file:', 'smb:', 'ms-msdt:', 'search-ms:', 'javascript:', 'vbscript:', 'data:', 'blob:', 'app:', 'devtools:', 'chrome:',
  'about:', 'ftp:', 'ws:', 'ssh:', 'telnet:', 'ms-officecmd:', 'ms-word:', 'steam:', 'itms:', 'x-apple:', 'tel:', 'sms:',
  'intent:', 'jar:', 'view-source:', 'res:', 'mk:', 'hcp:', 'ldap:', 'gopher:', 'magnet:', 'zoommtg:', 'slack:', 'vscode:',
] // prettier-ignore
const forms = [
  '//host/share',
  '/etc/passwd',
  'alert(1)',
  '///C:/x.exe',
  '?q=https://example.org',
  ' https://example.org',
]

describe('a link', () => {
  test('to the web or to a mailbox can be opened, in its plain form', () => {
    expect(parseLink('https://example.org')).toBe('https://example.org/')
    expect(parseLink('HTTP://Example.org/a b?x=é')).toBe('http://example.org/a%20b?x=%C3%A9')
    expect(parseLink('mailto:desk@example.org')).toBe('mailto:desk@example.org')
  })

  test('shows a host of look-alike letters as what it is', () => {
    expect(parseLink('https://аpple.com/')).toBe('https://xn--pple-43d.com/')
  })

  test(`with any other scheme is refused (${schemes.length * forms.length} of them)`, () => {
    for (const address of schemes.flatMap((scheme) => forms.map((form) => scheme + form))) {
      expect(() => parseLink(address), address).toThrow(AppError)
    }
  })

  test.each([
    '',
    'example.org',
    '//example.org',
    '\\\\host\\share',
    'https://',
    'https://user:pass@example.org/',
    'https://a@b/',
  ])('like %j is refused', (address) => {
    expect(() => parseLink(address)).toThrow('https:')
  })

  test('longer than any real one is refused', () => {
    expect(() => parseLink(`https://example.org/${'a'.repeat(5_000)}`)).toThrow(AppError)
  })
})
