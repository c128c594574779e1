/** What a page may load and run; seen to hold with Mantine's dialogs, calendars and charts (docs/security.md). */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

/** What stands in the built pages where the load's own nonce goes. */
export const NONCE_PLACE = '__CSP_NONCE__'
