/**
 * What pages of app:// may load: their own files, and nothing from anywhere else.
 * vis-timeline and Svelte set styles through CSSOM, which `style-src 'self'` permits.
 */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A figure on its own page: drawn with the styles and fonts it carries; it can run and load nothing. */
export const figurePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox',
].join('; ')
