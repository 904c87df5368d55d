import { type IdentifierType, isNumeric } from '../identifier-type.ts';
import { fits } from '../shape.ts';
import { gtinAs } from './addresses.ts';
import { withoutSeparators } from './plain-text.ts';

/** The separator of GS1 bar codes, as itself and as scanners and programs write it. */
const GROUP_END = '\x1d';
const GROUP_ENDS = new RegExp(
  `${GROUP_END}|\\u241d|<(?:GS|FNC1)>|\\{(?:GS|FNC1)\\}|\\[(?:GS|FNC1)\\]|\\\\(?:u00|x)1d|%1D|\\^\\]`,
  'gi',
);

/** What scanners put before the content of a bar code. */
const SYMBOLOGY = /^\][a-z]\d\s?/i;
const BRACKETED = /\((0[0-2])\)\s?(\d[\d\s-]{13,25})/g;
const BRACKETS = /\(\d{2,4}\)\s?[^\s(]/g;
/** Application identifiers that may follow a GTIN. */
const UNBRACKETED = /^01\s?(\d{14})(?:$|\D|1[0-35-7]|2[0-245]|3[0-79]|[4789]\d)/;

/** Whether a text is the content of a GS1 bar code: several values, each after its application identifier. */
export function isElementString(text: string): boolean {
  const content = contentOf(text);
  if (/^[\d\s-]*$/.test(content.replaceAll('(01)', ''))) return unbracketed(content) !== undefined;
  const hasKey = content.search(BRACKETED) >= 0;
  return hasKey || [...content.matchAll(BRACKETS)].length > 1 || unbracketed(content) !== undefined;
}

/** The GTIN in the content of a GS1 bar code, as the number of a type; undefined if there is none, or several. */
export function scannedNumber(type: IdentifierType, text: string): string | undefined {
  if (!isNumeric(type) || !isElementString(text)) return undefined;
  const content = contentOf(text);
  const bracketed = [...content.matchAll(BRACKETED)]
    .filter(([, identifier]) => identifier === '01')
    .map(([, , digits = '']) => withoutSeparators(digits).slice(0, 14));
  const [gtin, ...others] = bracketed.length > 0 ? bracketed : [unbracketed(content)];
  return gtin && others.every((other) => other === gtin) ? gtinAs(type, gtin) : undefined;
}

/** Marks for the end of a group as the separator itself, and without what a scanner puts first. */
function contentOf(text: string): string {
  const content = text.replace(GROUP_ENDS, GROUP_END).trim();
  return content.replace(SYMBOLOGY, '').replace(new RegExp(`^${GROUP_END}+`), '');
}

function unbracketed(content: string): string | undefined {
  const gtin = UNBRACKETED.exec(content)?.[1];
  return gtin && fits('gtin-14', gtin) ? gtin : undefined;
}
