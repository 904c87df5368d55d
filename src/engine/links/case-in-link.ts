import { fromPunycode, toPunycode } from './punycode.ts';

/** Begins a name that is written in ASCII, as in the names of hosts (RFC 5890, section 2.3.2.1). */
const ENCODED = 'xn--';

/** A case's name as a link has it: only letters from A to Z, digits and hyphens, which mail does not change. */
export const caseInLink = (name: string): string =>
  /^[A-Za-z0-9-]*$/.test(name) && !name.toLowerCase().startsWith(ENCODED)
    ? name
    : `${ENCODED}${toPunycode(name)}`;

/** The name that `caseInLink` wrote, or the text itself if it is not encoded. */
export const caseFromLink = (text: string): string =>
  (text.toLowerCase().startsWith(ENCODED) && fromPunycode(text.slice(ENCODED.length))) || text;
