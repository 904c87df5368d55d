import { defineRule } from '../../engine/check/rule.ts';
import { isBlank } from '../../engine/text/blank.ts';
import { characterTerms, kindTerms, trimmed } from '../../engine/text/characters.ts';
import { layerRepairs, pick } from '../../engine/text/layers.ts';
import { KEY_LAYERS } from './layers/key-layers.ts';
import type { Fault } from './parsers/key-body.ts';
import { KEY_TERMS, readPrivateKey, repairLayer } from './parsers/private-key.ts';
import { fingerprintOf } from './parsers/rsa.ts';
import { MAX_KEY_LENGTH } from './paste-kinds.ts';

const error = { level: 'error', args: [], source: 'openssl-run' } as const;
const pasted = { ...error, source: 'openssl-run-pastes' } as const;
const note = { ...error, level: 'note' } as const;
const atLine = { ...error, args: ['line'] } as const;
const counted = { ...error, args: ['count'] } as const;
const atSpot = { ...error, args: ['line', 'column', 'count'] } as const;
const atCharacter = { ...error, args: ['character', 'line', 'column', 'count'] } as const;

const messages = {
  empty: { ...error, source: 'ce-saas', onSubmit: true },
  blank: error,
  'too-long': { ...error, args: ['limit'] },
  // Something other than a key.
  mask: { ...error, source: 'connector-code' },
  ciphertext: { ...error, source: 'ce-saas' },
  'api-key-here': { ...error, source: 'ce-saas' },
  uuid: error,
  url: error,
  autofill: error,
  'file-name': error,
  placeholder: error,
  'not-a-key': { ...error, source: 'ce-saas' },
  // Something other than an RSA key in PKCS#8.
  encrypted: { ...error, source: 'connector-code' },
  'public-key': error,
  certificate: error,
  'certificate-request': error,
  ssh: error,
  'other-format': { ...error, args: ['kind'] },
  'other-algorithm': { ...error, args: ['kind'], source: 'connector-code' },
  pkcs1: { ...error, source: 'support-checker' },
  'pkcs1-body': error,
  'wrong-marker': { ...error, source: 'support-checker' },
  'marker-label': { ...error, source: 'ce-saas' },
  // What the text is wrapped or encoded in.
  'outer-blanks': { ...note, source: 'm2-code' },
  'byte-order-mark': { ...error, level: 'warning' },
  quoted: error,
  'data-address': pasted,
  'base64-of-file': error,
  'surrounding-text': { ...counted, level: 'warning' },
  'percent-encoded': counted,
  html: counted,
  'quoted-printable': { ...pasted, args: ['count'] },
  'shown-controls': { ...pasted, args: ['count'] },
  'numbered-lines': pasted,
  'mail-quote': error,
  'line-prefix': { ...error, args: ['character'] },
  assignment: atLine,
  'text-beside-marker': atLine,
  'several-blocks': { ...counted, level: 'warning' },
  // Characters and line breaks.
  'invisible-characters': atCharacter,
  'full-width': atCharacter,
  'foreign-characters': { ...error, args: ['character', 'kind', 'line', 'column', 'count'] },
  'line-breaks-replaced': { ...pasted, args: ['character', 'count'] },
  escapes: { ...pasted, args: ['count'] },
  'literal-newlines': counted,
  backslashes: counted,
  'unicode-line-separator': counted,
  'carriage-returns': counted,
  'windows-line-ends': note,
  'line-breaks-lost': error,
  // Markers.
  'dash-lookalike': atLine,
  'dash-count': { ...error, args: ['line', 'count'], source: 'rfc7468' },
  'marker-case': atLine,
  'marker-spacing': atLine,
  'translated-marker': atLine,
  'missing-markers': { ...error, source: 'ce-saas' },
  'missing-begin': { ...error, source: 'ce-saas' },
  'missing-end': { ...error, source: 'ce-saas' },
  'marker-twice': atLine,
  'marker-mismatch': atLine,
  // Rows.
  indented: { ...error, args: ['line', 'count'] },
  'trailing-blanks': { ...counted, level: 'note' },
  'blank-lines': { ...error, args: ['line', 'count'] },
  'blank-first-line': note,
  'blanks-in-rows': { ...atSpot, level: 'note' },
  'line-width': { ...note, args: ['line', 'count'], source: 'rfc7468' },
  'plus-lost': atSpot,
  base64url: { ...atSpot, source: 'rfc4648' },
  padding: { ...error, source: 'rfc4648' },
  // The key itself.
  'no-body': error,
  'row-length': { ...error, args: ['line', 'count', 'expected'], source: 'rfc4648' },
  length: { ...error, source: 'rfc4648' },
  truncated: { ...counted, source: 'rfc5208' },
  surplus: { ...counted, source: 'rfc5208' },
  damaged: { ...error, source: 'rfc8017' },
  'short-key': { ...error, level: 'warning', args: ['bits'], source: 'rfc7518' },
} as const;

type Message = keyof typeof messages;

/** The connector's private key: an RSA key in PKCS#8, in PEM, that OpenSSL loads after PHP's trim(). */
export const privateKey = defineRule({
  id: 'private-key',
  inputs: { value: 'lines' },
  messages,
  terms: [...characterTerms, ...kindTerms, ...KEY_TERMS, 'rsa-pkcs8'],
  facts: ['bits', 'type', 'fingerprint'],
  judge({ value }, _, report) {
    if (value.length > MAX_KEY_LENGTH) report('too-long', { limit: MAX_KEY_LENGTH });
    else if (value === '') report('empty', {});
    else if (isBlank(value)) report('blank', {});
    else {
      const { layers, fault, key } = readPrivateKey(value);
      // A line that the reader does not have is named when the text has been repaired so far.
      const found: Fault<Message>[] = layers
        .filter(({ layer: { message }, isLost }) => !isLost || !namesLine(message))
        .map(({ layer: { message }, args, range }) => ({ message, args, ...(range && { range }) }));
      if (fault) found.push(fault);
      else if (isWrapped(value)) found.push({ message: 'outer-blanks', args: {} });
      // What does no harm to a sound key does not help with one that is not sound.
      for (const { message, args, range } of found) {
        if (fault && messages[message].level === 'note') continue;
        report(message, pick(messages[message].args, args), {
          ...(range && { range }),
          ...(!key && { repair: false }),
        });
      }
      if (!key) return undefined;
      if (key.bits < 2048) report('short-key', { bits: key.bits });
      return {
        bits: key.bits,
        type: { term: 'rsa-pkcs8' },
        fingerprint: groupsOf(fingerprintOf(key)),
      };
    }
    return undefined;
  },
  repairs: {
    ...layerRepairs(KEY_LAYERS, repairLayer),
    'outer-blanks': ({ value }) => ({ value: trimmed(value) }),
    pkcs1: rewritten,
    'pkcs1-body': rewritten,
    'wrong-marker': rewritten,
    'marker-label': rewritten,
  },
});

const namesLine = (message: Message): boolean => {
  const { args }: { readonly args: readonly string[] } = messages[message];
  return args.includes('line');
};

function rewritten({ value }: { readonly value: string }): { readonly value: string } | undefined {
  const { standard } = readPrivateKey(value);
  return standard === undefined ? undefined : { value: standard };
}

/** Spaces and line breaks around it, except the line break at the end of every file. */
function isWrapped(value: string): boolean {
  return trimmed(value) !== value.replace(/\r?\n$/, '');
}

/** The first 16 bytes, enough to tell two keys apart, in groups that can be read out. */
function groupsOf(fingerprint: string): string {
  return fingerprint.slice(0, 32).match(/.{4}/g)?.join(' ') ?? '';
}
