import { messagesOf, runCheck } from '../../engine/check/check.ts';
import { type Finding, type Outcome, worst } from '../../engine/check/finding.ts';
import type { RuleUse } from '../../engine/check/guide.ts';
import type { Rule } from '../../engine/check/rule.ts';
import type {
  GuideCheck,
  GuideChecks,
  GuideVerdict,
} from '../../engine/configuration/guide-check.ts';
import { groupedBy } from '../../engine/grouped-by.ts';
import { readCipher } from './cipher.ts';
import type { Found } from './found.ts';
import {
  FIXED,
  type Installation,
  keyOf,
  mayBeWrapped,
  originOf,
  type Setting,
  settingsAt,
  textOf,
} from './installation.ts';
import { losingIn, type View, viewOf, viewsOf } from './view.ts';

/** What the rules of the guides say about a setting, and what they can tell about its value. */
export interface GuideFindings {
  readonly setting: Setting;
  /** Other settings that the findings are about. */
  readonly others: readonly Setting[];
  readonly findings: readonly Finding[];
  readonly facts: Finding['args'];
}

/** The value that a rule of a guide can look at: in clear text, and not changed by what it is written in. */
function readable(setting: Setting | undefined, rule: Rule, input: string): string | undefined {
  const text = setting && textOf(setting);
  if (!setting || !text || readCipher(text.trim())) return undefined;
  return rule.kinds[input] === 'lines' && mayBeWrapped(setting) ? undefined : text;
}

/**
 * The rules of the guides over the settings that the content names. A rule with one input looks at every value of its
 * setting; one that compares values looks at those that are used. `explained`: places whose fault is already named.
 */
export function guideFindings(
  installation: Installation,
  found: readonly Found[],
  { checks, rules }: GuideChecks,
): readonly GuideFindings[] {
  const startsOf = (...named: readonly Found['message'][]) =>
    new Set(
      found
        .filter(({ message }) => named.includes(message))
        .flatMap(({ at }) => at.map(([start]) => start)),
    );
  const explained = startsOf('broken-carrier', 'broken-github-env');
  const changed = startsOf('value-quoted', 'command-quote');
  const views = viewsOf(installation);
  const all = checks.flatMap((each) =>
    each.check.rules.flatMap((used) => {
      const rule = rules[used.rule];
      if (!rule) return [];
      const [input, another] = Object.keys(used.inputs);
      return another === undefined && input !== undefined
        ? alone(installation, each, used, rule, input, explained)
        : views.flatMap((view) => together(view, each, used, rule));
    }),
  );
  return joinAlike(once(all, changed));
}

/** The same findings about the same setting, whose value is the same in several places such as two containers. */
function joinAlike(all: readonly GuideFindings[]): readonly GuideFindings[] {
  const alone = all.filter(({ findings, others }) => findings.length > 0 && others.length === 0);
  const alike = groupedBy(alone, ({ setting, findings }) =>
    JSON.stringify([keyOf(setting), textOf(setting), findings]),
  );
  const joined = new Map(
    [...alike.values()].flatMap(([first, ...others]) =>
      [first, ...others].map((each) => [each, each === first ? others : undefined] as const),
    ),
  );
  return all.map((each) => {
    if (!joined.has(each)) return each;
    const others = joined.get(each);
    return others
      ? { ...each, others: others.map(({ setting }) => setting) }
      : { ...each, findings: [] };
  });
}

/**
 * Each finding once: two checks of a guide may look at the same setting. `changed`: places of values that the program does
 * not get as they are written, which is said already.
 */
function once(
  all: readonly GuideFindings[],
  changed: ReadonlySet<number>,
): readonly GuideFindings[] {
  const swapped = startsSaying(all, 'swapped');
  const known = new Set<string>();
  return all.map((each) => {
    const [start] = each.setting.entry.valued;
    const findings = each.findings.filter(({ rule, message, range }) => {
      const key = [rule, message, start, range?.[0]].join(' ');
      const isSaid =
        changed.has(start) ||
        (message === 'outer-blanks' && isNotTrimmed(each.setting)) ||
        (MISPLACED.includes(message) && swapped.has(start));
      const isNew = !known.has(key) && !isSaid;
      known.add(key);
      return isNew;
    });
    return { ...each, findings };
  });
}

/** Whether no program removes space around a value; where that does harm, `edge-space` says so (FACTS-CONFIG 9.1.5). */
const isNotTrimmed = (setting: Setting): boolean => FIXED.includes(originOf(setting));

/** OpenSSL finds no key behind a first marker that is indented (FACTS-CONFIG 9.7.10). */
const INDENTED = /^(\s{0,99}?)([ \t]{1,99})-----BEGIN /;

/** The rule of a private key allows for a program that removes space around it; where none does, a marker is indented. */
function withIndent(findings: readonly Finding[], rule: Rule, text: string): readonly Finding[] {
  const { level } = rule.messages.indented ?? {};
  const [, before = '', indent = ''] = INDENTED.exec(text) ?? [];
  if (level === undefined || indent === '') return findings;
  const rows = findings.find(({ message }) => message === 'indented');
  const args = { line: before.split('\n').length, count: 1 + Number(rows?.args.count ?? 0) };
  const range = [before.length, before.length + indent.length] as const;
  const replaced = rows?.message ?? 'outer-blanks';
  return findings.map((each) =>
    each.message === replaced ? { ...each, message: 'indented', level, args, range } : each,
  );
}

/** What the rule of one key says about a key in the place of the other; if both are, the rule of the set says it once. */
const MISPLACED = ['private-key-here', 'api-key-here'];

/** Where the values begin that a message is about. */
const startsSaying = (all: readonly GuideFindings[], message: string): ReadonlySet<number> =>
  new Set(
    all
      .filter(({ findings }) => findings.some((finding) => finding.message === message))
      .flatMap(({ setting, others }) => [setting, ...others])
      .map(({ entry }) => entry.valued[0]),
  );

function alone(
  installation: Installation,
  { fields, without }: GuideCheck,
  used: RuleUse,
  rule: Rule,
  input: string,
  explained: ReadonlySet<number>,
): readonly GuideFindings[] {
  const { setting: path = '' } = fields[used.inputs[input] ?? ''] ?? {};
  const losing = losingIn(installation);
  return settingsAt(installation, path)
    .filter((setting) => !losing.has(setting) && !explained.has(setting.entry.valued[0]))
    .flatMap((setting) => {
      const text = readable(setting, rule, input);
      if (text === undefined) return [];
      const { findings, facts = {} } = rule.judge({ [input]: text }, used.params);
      const all = isNotTrimmed(setting) ? withIndent(findings, rule, text) : findings;
      return [{ setting, others: [], findings: said(all, rule, without), facts }];
    });
}

function together(
  view: Pick<View, 'setting'>,
  { fields, without }: GuideCheck,
  used: RuleUse,
  rule: Rule,
): readonly GuideFindings[] {
  const settings = new Map<string, Setting>();
  const values: Record<string, string> = {};
  for (const [input, field] of Object.entries(used.inputs)) {
    const { setting: path = '', words } = fields[field] ?? {};
    const setting = view.setting(path);
    const text = readable(setting, rule, input);
    values[input] = (words ? words[text ?? ''] : text) ?? '';
    if (setting && text !== undefined) settings.set(input, setting);
  }
  const { findings } = rule.judge(values, used.params);
  // A finding at a value that is not here has no place; another rule says that it is missing.
  return said(findings, rule, without).flatMap((finding) => {
    const setting = settings.get(finding.input);
    const others = (finding.others ?? []).flatMap((input) => settings.get(input) ?? []);
    return setting ? [{ setting, others, findings: [finding], facts: {} }] : [];
  });
}

const said = (
  findings: readonly Finding[],
  rule: Rule,
  without: readonly string[],
): readonly Finding[] =>
  findings.filter(
    ({ message }) =>
      !rule.messages[message]?.onSubmit && !without.includes(`${rule.id}/${message}`),
  );

/**
 * The verdicts of the checks whose values are all here, as the guides would give them. `outcomeOf`: what the rules over a
 * configuration say about a path; a check that is milder than that has no verdict.
 */
export function guideVerdicts(
  installation: Installation,
  { checks, rules }: GuideChecks,
  outcomeOf: (path: string) => Outcome,
): readonly GuideVerdict[] {
  const view = viewOf(installation);
  return checks.flatMap(({ guide, step, check, fields }) => {
    const values: Record<string, string> = {};
    for (const { id, optional } of check.fields) {
      const { setting: path = '', words } = fields[id] ?? {};
      const text = view.text(path);
      const isClear = text !== undefined && !readCipher(text.trim());
      // What is hidden or not in this text may be anything.
      if (!(isClear || (optional && view.lacks(path)))) return [];
      values[id] = (words ? words[text ?? ''] : text) ?? '';
    }
    const verdict = runCheck(check, rules, values, true);
    const { outcome } = verdict;
    const others = check.fields.map(({ id }) => outcomeOf(fields[id]?.setting ?? ''));
    return outcome === 'empty' || others.some((other) => isFault(other) && isMilder(outcome, other))
      ? []
      : [{ guide, step, check: check.id, outcome, messages: messagesOf(check, verdict) }];
  });
}

const isFault = (outcome: Outcome): boolean => outcome === 'error' || outcome === 'warning';

const isMilder = (one: Outcome, other: Outcome): boolean => worst([one, other]) !== one;
