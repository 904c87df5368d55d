import { defineRule } from '../../engine/check/rule.ts';
import { isBlank } from '../../engine/text/blank.ts';
import { plainApiKey } from './parsers/api-key.ts';
import { readPrivateKey } from './parsers/private-key.ts';
import { bareOf, isToken, kindOf, looksLikePrivateKey, MAX_KEY_LENGTH } from './paste-kinds.ts';

const error = { level: 'error', args: [], source: 'ce-saas' } as const;

const PAIRS = [
  ['sandboxPublic', 'sandboxPrivate'],
  ['productionPublic', 'productionPrivate'],
] as const;

type Pair = (typeof PAIRS)[number];
type Values = Readonly<Record<Pair[number], string>>;
type Exchange = 'swapped' | 'private-in-public' | 'public-in-private';

/** The four keys of the connector as a set: all there, each in its place, no two the same. */
export const keySet = defineRule({
  id: 'key-set',
  inputs: {
    sandboxPublic: 'text',
    sandboxPrivate: 'lines',
    productionPublic: 'text',
    productionPrivate: 'lines',
  },
  compares: PAIRS.flat(),
  messages: {
    missing: { ...error, onSubmit: true },
    'public-missing': { ...error, source: 'connector-code', onSubmit: true },
    'private-missing': { ...error, source: 'connector-code', onSubmit: true },
    swapped: error,
    'private-in-public': error,
    'public-in-private': error,
    'same-public': error,
    'same-private': error,
  },
  judge(values, _, report) {
    const halves = PAIRS.map((pair) => {
      const [publicInput, privateInput] = pair;
      const [noPublic, noPrivate] = [isBlank(values[publicInput]), isBlank(values[privateInput])];
      const exchange = exchangeOf(values, pair);
      if (exchange === 'swapped')
        report(exchange, {}, { input: publicInput, others: [privateInput] });
      else if (exchange)
        report(
          exchange,
          {},
          { input: exchange === 'private-in-public' ? publicInput : privateInput },
        );
      else if (noPublic && noPrivate)
        for (const empty of pair) report('missing', {}, { input: empty });
      else if (noPublic) report('public-missing', {}, { input: publicInput });
      else if (noPrivate) report('private-missing', {}, { input: privateInput });
      const [asPublic, asPrivate] = exchange ? [privateInput, publicInput] : pair;
      return [publicKeyOf(values[asPublic]), modulusOf(values[asPrivate])] as const;
    });
    const [[onePublic, oneModulus] = [], [otherPublic, otherModulus] = []] = halves;
    if (onePublic !== undefined && onePublic === otherPublic)
      report('same-public', {}, { input: 'productionPublic', others: ['sandboxPublic'] });
    if (oneModulus !== undefined && oneModulus === otherModulus)
      report('same-private', {}, { input: 'productionPrivate', others: ['sandboxPrivate'] });
    return undefined;
  },
  repairs: {
    swapped: exchanged('swapped'),
    'private-in-public': exchanged('private-in-public'),
    'public-in-private': exchanged('public-in-private'),
  },
});

/**
 * Whether swapping a pair would be better: each half is where the other belongs, or one half is there and the other is
 * missing.
 */
function exchangeOf(values: Values, [publicInput, privateInput]: Pair): Exchange | undefined {
  if (isTooLong(values[publicInput]) || isTooLong(values[privateInput])) return undefined;
  const [inPublic, inPrivate] = [bareOf(values[publicInput]), bareOf(values[privateInput])];
  const [isPrivate, isPublic] = [looksLikePrivateKey(inPublic), isToken(inPrivate)];
  if (isPrivate && isPublic) return 'swapped';
  if (isPrivate && inPrivate === '') return 'private-in-public';
  if (isPublic && inPublic === '') return 'public-in-private';
  return undefined;
}

/** Swaps the halves of every pair that a message is about. */
function exchanged(message: Exchange) {
  return (values: Values): Partial<Values> => {
    const wrong = PAIRS.filter((pair) => exchangeOf(values, pair) === message);
    return Object.fromEntries(
      wrong.flatMap(([one, other]) => [
        [one, values[other]],
        [other, values[one]],
      ]),
    );
  };
}

function publicKeyOf(entered: string): string | undefined {
  const bare = isTooLong(entered) ? '' : bareOf(entered);
  if (bare === '' || bare.length > 200 || kindOf(bare) || looksLikePrivateKey(bare))
    return undefined;
  return plainApiKey(entered).toLowerCase();
}

const modulusOf = (entered: string): bigint | undefined =>
  isTooLong(entered) ? undefined : readPrivateKey(entered).key?.modulus;

/** The rule of its field refuses it. */
const isTooLong = (entered: string): boolean => entered.length > MAX_KEY_LENGTH;
