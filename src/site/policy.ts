/**
 * The content security policy of every page on which something can be entered: scripts and styles of this site only,
 * no connection, no frame, no form target, no markup or script made from text.
 */
export const SEALED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
