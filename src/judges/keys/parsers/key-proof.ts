import { decodeBase64 } from './base64.ts';
import { readPkcs1, readPkcs8 } from './rsa.ts';

/** Whether Base64 text is an RSA key whose numbers agree. */
export function isSound(base64: string): boolean {
  const bytes = decodeBase64(base64);
  return bytes !== undefined && (readPkcs8(bytes).ok || readPkcs1(bytes) !== undefined);
}

/**
 * Whether the rows of a block are such a key, even if later layers must repair them: lost plus signs, the alphabet for
 * addresses, lost padding.
 */
export function provesKey(rows: string): boolean {
  return isSound(padded(rows.replace(/[ -]/g, '+').replaceAll('_', '/')));
}

/** With as many equals signs at the end as Base64 of this length needs. */
export function padded(base64: string): string {
  const data = base64.replace(/={1,9}$/, '');
  return data + '='.repeat((4 - (data.length % 4)) % 4);
}
