import { defineRule } from '../../engine/check/rule.ts';
import { isBlank } from '../../engine/text/blank.ts';
import {
  characterSpot,
  characterTerms,
  FULL_WIDTH,
  INVISIBLE,
  narrow,
  withoutInvisible,
} from '../../engine/text/characters.ts';
import { pick } from '../../engine/text/layers.ts';
import { emailFault } from './email.ts';
import { addressIn, behindStrayStart, withoutSpaces } from './email-around.ts';
import { spelledOut, unwrapEmail, WRAPPINGS, withDots } from './email-paste.ts';

const error = { level: 'error', args: [], source: 'php-filter' } as const;
const atCharacter = { ...error, args: ['character', 'position'] } as const;
const atPosition = { ...error, args: ['position'] } as const;
const tooLong = { ...error, args: ['count', 'limit'] } as const;

const messages = {
  empty: { ...error, source: 'channel-code', onSubmit: true },
  blank: { ...error, source: 'channel-code' },
  'invisible-character': atCharacter,
  'full-width': atCharacter,
  'outer-blanks': error,
  'several-addresses': error,
  quoted: error,
  'display-name': error,
  mailto: error,
  'closing-sign': error,
  'spelled-out': error,
  'no-at': error,
  'several-at-signs': atPosition,
  'local-part-missing': error,
  'domain-missing': error,
  'non-ascii': atCharacter,
  'non-ascii-domain': atCharacter,
  'inner-blank': atPosition,
  'local-dots': atPosition,
  'local-character': atCharacter,
  'local-quotes': atPosition,
  'local-too-long': tooLong,
  'no-dot-in-domain': error,
  'domain-dots': atPosition,
  'domain-character': atCharacter,
  'domain-hyphen': atPosition,
  'domain-label-too-long': tooLong,
  'domain-ends-in-number': error,
  'broken-address-literal': error,
  'address-too-long': tooLong,
  'stray-start': { ...error, level: 'warning' },
  'address-literal': { ...error, level: 'warning' },
  'quoted-local-part': { ...error, level: 'note' },
  'contact-only': { level: 'note', args: [], source: 'ch-docs', onSubmit: true },
} as const;

type Message = keyof typeof messages;

interface Fault {
  readonly message: Message;
  /** Where it is in the entered text, in UTF-16 units. */
  readonly at?: number | undefined;
  readonly count?: number | undefined;
  readonly limit?: number | undefined;
}

const OUTER_BLANK = /^[ \t-\r\u2028\u2029]|[ \t-\r\u2028\u2029]$/;

/** Checks an email address as the extension does on the server: with PHP's FILTER_VALIDATE_EMAIL, without a trim. */
export const emailAddress = defineRule({
  id: 'email-address',
  inputs: { value: 'text' },
  messages,
  terms: characterTerms,
  judge({ value }, _, report) {
    for (const { message, at, count = 0, limit = 0 } of faultsOf(value)) {
      const seen = at === undefined ? undefined : characterSpot(value, at);
      const known = { character: '', position: 0, ...seen?.args, count, limit };
      report(message, pick(messages[message].args, known), seen && { range: seen.range });
    }
    return undefined;
  },
  repairs: {
    'invisible-character': ({ value }) => ({ value: withoutInvisible(value).trim() }),
    'full-width': ({ value }) => ({ value: narrow(value) }),
    'outer-blanks': ({ value }) => ({ value: value.trim() }),
    ...Object.fromEntries(
      [...WRAPPINGS, 'local-quotes' as const].map((message) => [
        message,
        settled((value) => {
          const address = soundAddress(value);
          const remains = (fault: Fault) => fault.message === message;
          return address === undefined || faultsOf(address).some(remains) ? undefined : address;
        }),
      ]),
    ),
    'spelled-out': settled((value) => spelledOut(unwrapEmail(value).text)),
    'non-ascii-domain': settled((value) => withDots(unwrapEmail(value).text)),
    'inner-blank': settled((value) => withoutSpaces(unwrapEmail(value).text)),
    'stray-start': settled(behindStrayStart),
  },
});

interface Values {
  readonly value: string;
}

function faultsOf(value: string): readonly Fault[] {
  if (value === '') return [{ message: 'empty' }];
  if (!emailFault(value)) return remarksOn(value);
  if (isBlank(value)) return [{ message: 'blank' }];
  const { text, from, wrappings, several } = unwrapEmail(value);
  const fault = emailFault(text);
  const at = fault?.at === undefined ? undefined : from[fault.at];
  const core: Fault | undefined = spelledOut(text)
    ? { message: 'spelled-out' }
    : fault && { ...fault, at };
  return [
    ...spot('invisible-character', value.search(INVISIBLE)),
    ...spot('full-width', value.search(FULL_WIDTH)),
    ...(OUTER_BLANK.test(value) ? [{ message: 'outer-blanks' } as const] : []),
    ...(several
      ? [{ message: 'several-addresses' } as const]
      : [
          ...WRAPPINGS.filter((message) => wrappings.has(message)).map((message) => ({ message })),
          ...(core ? [core] : []),
        ]),
  ];
}

/** What is worth saying about an address that PHP accepts. */
function remarksOn(address: string): readonly Fault[] {
  return [
    ...(behindStrayStart(address) ? [{ message: 'stray-start' } as const] : []),
    ...(address.endsWith(']') ? [{ message: 'address-literal' } as const] : []),
    ...(address.includes('"') ? [{ message: 'quoted-local-part' } as const] : []),
    { message: 'contact-only' },
  ];
}

const spot = (message: Message, at: number): readonly Fault[] => (at < 0 ? [] : [{ message, at }]);

/** The address without the text around it, if there is more than an address. */
function soundAddress(value: string): string | undefined {
  const { text, wrappings, several } = unwrapEmail(value);
  if (!several && wrappings.size > 0) return text;
  const inside = addressIn(text);
  return inside && text.slice(...inside);
}

/** A repair that is only offered if applying it again would change nothing. */
function settled(repair: (value: string) => string | undefined) {
  return ({ value }: Values): Values | undefined => {
    const repaired = repair(value);
    if (repaired === undefined) return undefined;
    const again = repair(repaired) ?? repaired;
    return again === repaired ? { value: repaired } : undefined;
  };
}
