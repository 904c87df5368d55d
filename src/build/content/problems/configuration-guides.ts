import { currentId } from '../../../engine/check/aliases.ts';
import { checksOf } from '../../../engine/check/guide.ts';
import type { Rule } from '../../../engine/check/rule.ts';
import { CONFIGURATION } from '../../../judges/configuration.ts';
import type { ConfigurationGuides } from '../configuration/guide-schemas.ts';
import type { Content, GuideContent } from '../read-content.ts';
import type { Problem } from './problem.ts';

const FILE = 'configuration/guides.yaml';

const problem = (what: string, remedy: string): Problem => ({ file: FILE, what, remedy });

/** What content/configuration/guides.yaml names and does not exist. */
export function configurationGuideProblems(
  content: Pick<Content, 'configurationGuides' | 'settings' | 'guides'>,
  rules: Readonly<Record<string, Rule>>,
): readonly Problem[] {
  const { configurationGuides, settings, guides } = content;
  const { checks, steps, facts } = configurationGuides;
  const messages = Object.keys(rules[CONFIGURATION]?.messages ?? {});
  const named = [
    ...checks.flatMap(({ fields }) => Object.values(fields).map(({ setting }) => setting)),
    ...steps.flatMap((each) => each.settings),
  ];
  const said = [...Object.keys(facts), ...checks.flatMap(({ without }) => without)];
  return [
    ...checks.flatMap((each) => checkProblems(each, guides[each.guide])),
    ...steps.flatMap(({ guide, step }) => stepProblems(step, guide, guides[guide])),
    ...[...new Set(named)]
      .filter((path) => !settings[path])
      .map((path) =>
        problem(`${path} is not in settings.yaml.`, 'Add the setting there, or correct the path.'),
      ),
    ...steps
      .flatMap((each) => each.messages)
      .filter((id) => !messages.includes(id))
      .map((id) =>
        problem(
          `the rule "${CONFIGURATION}" has no message "${id}".`,
          `Use one of: ${messages.join(', ')}.`,
        ),
      ),
    ...said
      .filter((id) => {
        const [rule = '', message = ''] = id.split('/');
        return !rules[rule]?.messages[message];
      })
      .map((id) => problem(`there is no message "${id}".`, 'Correct it, or remove it.')),
  ];
}

function stepProblems(step: string, id: string, guide: GuideContent | undefined) {
  const all = guide?.guide.steps.map((each) => each.id) ?? [];
  if (guide && all.includes(currentId(step, guide.guide.aliases))) return [];
  return [
    problem(
      `there is no step "${step}" in a guide "${id}".`,
      `Use one of: ${all.join(', ') || 'the IDs of the guides and their steps'}.`,
    ),
  ];
}

function checkProblems(
  { guide: id, check: of, fields }: ConfigurationGuides['checks'][number],
  guide: GuideContent | undefined,
): readonly Problem[] {
  const check = guide && checksOf(guide.guide).find((each) => each.id === of);
  if (!check) {
    return [
      problem(
        `there is no check "${of}" in a guide "${id}".`,
        'Use the ID of a guide and one of its checks.',
      ),
    ];
  }
  const known = check.fields.map((field) => field.id);
  return [
    ...Object.keys(fields)
      .filter((field) => !known.includes(field))
      .map((field) =>
        problem(`the check "${of}" has no field "${field}".`, `Use one of: ${known.join(', ')}.`),
      ),
    ...check.fields.flatMap(({ id: field, options, optional }) => {
      const given = fields[field];
      if (!given) {
        if (optional) return [];
        const remedy = 'Name the setting that it gets its value from.';
        return [problem(`the field "${field}" of the check "${of}" is missing.`, remedy)];
      }
      const words = Object.values(given.words ?? {});
      if (options.length > 0 === words.length > 0 && words.every((word) => options.includes(word)))
        return [];
      return [
        problem(
          `the words of the field "${field}" are not its options.`,
          options.length > 0 ? `Use: ${options.join(', ')}.` : 'Remove them.',
        ),
      ];
    }),
  ];
}
