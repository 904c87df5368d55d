import { asLatin } from '../../engine/text/as-latin.ts';
import { type IdentifierType, isNumeric } from './identifier-type.ts';
import { asDigits } from './look-alikes.ts';
import { found, type LineFinding } from './messages.ts';
import { changedCharacter, upperCase } from './pasted/plain-text.ts';
import { fits } from './shape.ts';

/**
 * Letters where digits belong, if the check digit confirms the digits that they look like, or letters of another script
 * that look like Latin ones.
 */
export function mistyped(type: IdentifierType, value: string): LineFinding | undefined {
  const digits = asDigits(value);
  if (digits !== value && /^\d+X?$/.test(digits) && fits(type, digits)) {
    return found('letter-for-digit', { character: changedCharacter(value, digits) }, digits);
  }
  const latin = upperCase(asLatin(value));
  return !isNumeric(type) && latin !== value && fits(type, latin)
    ? found('look-alike', { character: changedCharacter(value, latin) }, latin)
    : undefined;
}
