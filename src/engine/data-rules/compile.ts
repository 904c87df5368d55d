import {
  comparedSource,
  conditionSource,
  form,
  listSource,
  partsSource,
  seenSource,
  text,
} from './conditions.ts';
import {
  entriesOf,
  isFound,
  isSaid,
  messageOf,
  nearestList,
  partsOf,
  readersOf,
} from './entries.ts';
import type {
  Condition,
  Entry,
  Product,
  RuleFile,
  Said,
  Step,
  Sum,
  Tell,
  Told,
} from './rule-file.ts';

/*
 * A data rule becomes a program when the site is built, so that a page only gets what its rules need. The program is
 * one expression, a call of `dataRule` (data-rule.ts). Each entry is an expression that is true if it has said
 * something.
 */

/** What a group passes on to its entries. */
interface Around {
  readonly at: readonly string[];
  readonly tell: Tell;
}

/** An ID as a name in a program. */
export const camelCase = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The name of a reader in the program. */
export const readerName = (reader: string): string => `${camelCase(reader)}Reader`;

/** The rule of a file as a JavaScript expression that uses the names of runtime.ts and those of its readers. */
export function ruleSource(id: string, file: RuleFile): string {
  const { inputs, optional, compares, tables, numbers, facts, findings } = file;
  const [first = ''] = Object.keys(inputs);
  const entries = entriesOf(findings);
  const said = findings.map((entry) => entrySource(entry, { at: [first], tell: {} }, file));
  const repaired = entries.filter(isSaid).filter(({ repair }) => repair);
  return `dataRule(${objectSource({
    id: text(id),
    inputs: text(inputs),
    optional: optional && text(optional),
    compares: compares && text(compares),
    readers: objectSource(mapped(readersOf(file), (reader) => readerSource(reader, file))),
    tables: tables && text(tables),
    numbers: numbers && objectSource(mapped(numbers, numberSource)),
    messages: `faults=>({${entries.flatMap(messageSource)}})`,
    findings: `(v,say,found,t)=>[${said}]`,
    repairs: objectSource(
      Object.fromEntries(repaired.map((entry) => [messageOf(entry).id, repairSource(entry, file)])),
    ),
    facts: facts && `v=>${factsSource(facts, file)}`,
  })})`;
}

/** Undefined parts are left out. */
const objectSource = (parts: Readonly<Record<string, string | undefined>>): string =>
  `{${Object.entries(parts).flatMap(([name, source]) => (source ? `${text(name)}:${source}` : []))}}`;

const mapped = <Each>(
  record: Readonly<Record<string, Each>>,
  source: (each: Each) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record).map(([name, each]) => [name, source(each)]));

/** A reader only needs the lookup from the file; a page does not need to know where something is documented. */
function readerSource(reader: string, { lookup = {} }: RuleFile): string {
  const looked = Object.entries(lookup).map(([id, { source: _, ...each }]) => [id, each] as const);
  return `${readerName(reader)}(${looked.length > 0 ? text({ lookup: Object.fromEntries(looked) }) : '{}'})`;
}

/** What a page needs to know about a message: its level, and whether it waits until the reader asks. */
function messageSource(entry: Entry): readonly string[] {
  if (isFound(entry)) return [`...faults(${text(entry.found)})`];
  if (!isSaid(entry)) return [];
  const { level, id } = messageOf(entry);
  return [`${text(id)}:${text({ level, ...(entry.asked && { onSubmit: true }) })}`];
}

function entrySource(entry: Entry, around: Around, file: RuleFile): string {
  if (isFound(entry)) return `found(${text(entry.found)})`;
  const at = [entry.at ?? around.at].flat();
  const inner = { at, tell: { ...around.tell, ...entry.tell } };
  if (isSaid(entry)) {
    const [only = '', another] = at;
    return another === undefined
      ? saidSource(entry, text(only), inner.tell, file)
      : `any(...${text(at)}.map(i=>${saidSource(entry, 'i', inner.tell, file)}))`;
  }
  const conditions = conditionsSource(entry, text(at[0] ?? ''), file);
  const parts = partsOf(entry).map((part) => entrySource(part, inner, file));
  return [...conditions, 'first' in entry ? `(${parts.join('||')})` : `any(${parts})`].join('&&');
}

/** The message at an input, if it is to be said there. `input` is an expression. */
function saidSource(entry: Said, input: string, tell: Tell, file: RuleFile): string {
  const { if: wanted, unless } = entry;
  const seen = seenSource(unless, file.lists);
  const list = nearestList(entry);
  const conditions = seen
    ? [...conditionsSource({ ...(wanted && { if: wanted }) }, input, file), `(t=${seen})`]
    : conditionsSource(entry, input, file);
  const told = objectSource({
    ...mapped(tell, (what) => toldSource(what, file)),
    // If no entry is similar, the repair that names it is not offered.
    nearest: list && `similar(${text(file.lists?.[list] ?? [])},t.args.part)??""`,
  });
  const args = [
    text(messageOf(entry).id),
    input,
    ...(seen ? [told, 't'] : told === '{}' ? [] : [told]),
  ];
  return [...conditions, `say(${args})`].join('&&');
}

function conditionsSource(
  { if: wanted, unless }: { readonly if?: Condition; readonly unless?: Condition },
  at: string,
  { lists }: RuleFile,
): readonly string[] {
  return [
    ...(wanted === undefined ? [] : [`(${conditionSource(wanted, at, lists)})`]),
    ...(unless === undefined ? [] : [`!(${conditionSource(unless, at, lists)})`]),
  ];
}

function toldSource(what: Told, { lists }: RuleFile): string {
  if (typeof what === 'number') return `${what}`;
  if ('number' in what) return `v.number(${text(what.number)})??0`;
  if ('length' in what) return `[...v.text(${text(what.length)})].length`;
  if ('choice' in what) return `{term:${comparedSource(what.choice)}}`;
  const { of: input, in: list } = what.word;
  return `{term:${listSource(list, lists)}.find(w=>words(v,${text(input)}).includes(w))??""}`;
}

/** If a number is unknown, it is undefined, and the result becomes NaN. */
function numberSource(what: Sum | Product): string {
  const value = (part: string | number) =>
    typeof part === 'number' ? `${part}` : `v.number(${text(part)})`;
  if ('multiply' in what) {
    const product = what.multiply.map(value).join('*');
    return what.per === undefined ? `v=>${product}` : `v=>Math.ceil(${product}/${what.per})`;
  }
  const { add, subtract = [] } = what;
  return `v=>${add.map(value).join('+')}${subtract.map((part) => `-${value(part)}`).join('')}`;
}

function factsSource(facts: Tell, file: RuleFile): string {
  const numbers = Object.values(facts).flatMap((what) =>
    typeof what === 'object' && 'number' in what
      ? [`v.number(${text(what.number)})===undefined`]
      : [],
  );
  const told = objectSource(mapped(facts, (what) => toldSource(what, file)));
  return numbers.length > 0 ? `${numbers.join('||')}?undefined:${told}` : `(${told})`;
}

function repairSource({ repair = {} }: Said, file: RuleFile): string {
  const inputs = Object.entries(repair).map(([input, steps]) => {
    const changes = [steps].flat().map((step) => `s=>${stepSource(step, file)}`);
    return [input, `changed(${['v', text(input), ...changes]})`] as const;
  });
  return `v=>(${objectSource(Object.fromEntries(inputs))})`;
}

function stepSource(step: Step, { lists }: RuleFile): string {
  if (step === 'trim') return 'trimmed(s)';
  if (step === 'small-letters') return 's.toLowerCase()';
  if (step === 'capitals') return 's.toUpperCase()';
  if ('nearest' in step) return `nearest(s,${partsSource(step.nearest, lists)})`;
  if ('take' in step) return `take(s,${form(step.take, 'iu')})`;
  return `s.replace(${form(step.replace, 'u')},${text(step.with)})`;
}
