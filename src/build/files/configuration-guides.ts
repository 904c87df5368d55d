import type { ConfigurationFile, SourceText } from '../../contracts/configuration.ts';
import { currentId } from '../../engine/check/aliases.ts';
import type { GuideCheck } from '../../engine/configuration/guide-check.ts';
import { CONFIGURATION, CONFIGURATION_MESSAGES } from '../../judges/configuration.ts';
import { content } from '../content/content.ts';
import { ruleOf } from '../content/content-rules.ts';
import { borrowedLanguage } from '../content/drafts/borrowed.ts';
import { translator } from '../content/locales.ts';
import type { Content } from '../content/read-content.ts';
import { openReading } from '../content/reading.ts';
import { revisionOf } from '../content/revisions.ts';
import { checklistAddress, guideAddress } from '../pages/addresses.ts';
import { dateText } from '../pages/dates.ts';
import { citedSource } from '../sources/cited-source.ts';

/** The checks of the guides that the configuration checker also runs, as content/configuration/guides.yaml lists them. */
export function configurationChecks(
  { configurationGuides, guides }: Pick<Content, 'configurationGuides' | 'guides'> = content(),
): readonly GuideCheck[] {
  return configurationGuides.checks.flatMap(({ guide, check: id, fields, without }) =>
    (guides[guide]?.guide.steps ?? []).flatMap(({ id: step, checks }) =>
      checks
        .filter((check) => check.id === id)
        .map((check) => ({ guide, step, check, fields, without })),
    ),
  );
}

/** The rules of those checks, each once. */
export const configurationRules = (): readonly string[] => [
  ...new Set(configurationChecks().flatMap(({ check }) => check.rules.map(({ rule }) => rule))),
];

/** The rules whose messages the configuration checker shows. */
export const saidRules = (): readonly string[] =>
  [CONFIGURATION, ...configurationRules()].filter((rule) => content().rules[rule]);

/** How serious each message is, and what it rests on, by "rule/message". */
export function saidMessages(): ConfigurationFile['said'] {
  const all = content();
  const facts: Readonly<Record<string, string>> = all.configurationGuides.facts;
  const own: Readonly<Record<string, { readonly fact: string }>> = CONFIGURATION_MESSAGES;
  return Object.fromEntries(
    saidRules().flatMap((rule) =>
      Object.entries(ruleOf(all, rule).messages).map(([id, { level, source }]) => [
        `${rule}/${id}`,
        {
          level,
          source,
          fact: (rule === CONFIGURATION ? own[id]?.fact : facts[`${rule}/${id}`]) ?? '',
        },
      ]),
    ),
  );
}

/** The sources that those messages name, in a language. */
export function saidSources(locale: string): Readonly<Record<string, SourceText>> {
  const all = content();
  const t = translator(all, locale);
  const used = new Set(Object.values(saidMessages()).map(({ source }) => source));
  return Object.fromEntries(
    [...used].flatMap((cited) => {
      const source = citedSource(all.sources, cited);
      if (!source) return [];
      const { title, url, kind, date } = source;
      const about = `${t(`source-kind-${kind}`)} · ${dateText(date, locale)}`;
      return [[cited, { title, ...(url !== undefined && { url }), about }]];
    }),
  );
}

/** The step of a guide that deals with each message, or otherwise with each setting or rule. */
export function leadsOf(locale: string): Pick<ConfigurationFile, 'steps' | 'leads'> {
  const { configurationGuides, guides } = content();
  const named = configurationGuides.steps.map(({ guide, step, ...rest }) => ({
    ...rest,
    to: `${guide}/${currentId(step, guides[guide]?.guide.aliases ?? {})}`,
  }));
  const ofRules = configurationChecks()
    .toReversed()
    .flatMap(({ guide, step, check }) =>
      check.rules.map(({ rule }) => [rule, `${guide}/${step}`] as const),
    );
  const used = new Set([...named.map(({ to }) => to), ...ofRules.map(([, to]) => to)]);
  return {
    steps: Object.fromEntries(
      [...used].map((to) => {
        const [guide = '', step = ''] = to.split('/');
        const { prose, at } = openReading(guide, locale);
        const title = prose.steps[step] ?? step;
        const lang = borrowedLanguage(at(`steps.${step}`), locale);
        return [to, { title, ...lang, address: guideAddress(locale, guide, step) }];
      }),
    ),
    leads: {
      messages: Object.fromEntries(
        named.flatMap(({ messages, to }) => messages.map((id) => [id, to] as const)),
      ),
      settings: Object.fromEntries(
        named.flatMap(({ settings, to }) => settings.map((path) => [path, to] as const)),
      ),
      rules: Object.fromEntries(ofRules),
    },
  };
}

/** The guides with checks that the configuration checker also runs. */
const configurationGuideIds = (): readonly string[] => [
  ...new Set(configurationChecks().map(({ guide }) => guide)),
];

/** The steps whose checks are all among them, so that what they find can be taken over into the reader's progress. */
export function takenSteps(locale: string): ConfigurationFile['takenOver'] {
  const { guides } = content();
  const known = new Set(configurationChecks().map(({ guide, check }) => `${guide}/${check.id}`));
  return Object.fromEntries(
    configurationGuideIds().flatMap((guide) => {
      const reading = guides[guide];
      return (reading?.guide.steps ?? [])
        .filter(({ checks }) => checks.length > 0)
        .filter(({ checks }) => checks.every(({ id }) => known.has(`${guide}/${id}`)))
        .map(({ id, checks }) => [
          `${guide}/${id}`,
          {
            title: openReading(guide, locale).prose.steps[id] ?? id,
            address: guideAddress(locale, guide, id),
            checklist: checklistAddress(locale, guide),
            revision: reading ? revisionOf(reading, id) : '',
            checks: checks.map((check) => check.id),
          },
        ]);
    }),
  );
}
