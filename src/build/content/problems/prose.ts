import { checksOf, type Guide } from '../../../engine/check/guide.ts';
import { placesOf } from '../../../engine/check/without-values.ts';
import { sourceIn } from '../../sources/citation.ts';
import { SOURCE_LOCALE } from '../locales.ts';
import type { Content, GuideContent } from '../read-content.ts';
import { stepSource, withoutSteps } from '../revisions.ts';
import type { Prose } from '../schemas.ts';
import { difference, keyProblems, type Problem } from './problem.ts';

/** What a guide's text in one language does not have, should not have, or links to although it does not exist. */
export function proseProblems(
  content: Content,
  guide: GuideContent,
  locale: string,
): readonly Problem[] {
  const file = `guides/${guide.guide.id}/${locale}.mdx`;
  const prose = guide.prose[locale];
  const body = guide.bodies[locale];
  if (!prose || body === undefined) {
    const remedy = `Add content/${file}; start from content/guides/${guide.guide.id}/en.mdx.`;
    return [{ file, what: 'this file is missing.', remedy }];
  }
  return [
    ...frontMatterProblems(file, guide, prose),
    ...orderProblems(file, guide.guide, body),
    ...labelProblems(file, guide, body),
    ...linkProblems(file, content, guide, body),
  ];
}

function frontMatterProblems(
  file: string,
  { guide, file: structure, pictures }: GuideContent,
  prose: Prose,
): readonly Problem[] {
  const checks = checksOf(guide);
  return [
    ...keyProblems(
      file,
      'steps',
      guide.steps.map(({ id }) => id),
      Object.keys(prose.steps),
    ),
    ...keyProblems(
      file,
      'checks',
      checks.map(({ id }) => id),
      Object.keys(prose.checks),
    ),
    ...checks.flatMap(({ id, fields }) => {
      const texts = prose.checks[id]?.fields ?? {};
      return [
        ...keyProblems(
          file,
          `checks.${id}.fields`,
          fields.map((field) => field.id),
          Object.keys(texts),
        ),
        ...fields.flatMap((field) =>
          keyProblems(
            file,
            `checks.${id}.fields.${field.id}.options`,
            field.options,
            Object.keys(texts[field.id]?.options ?? {}),
          ),
        ),
      ];
    }),
    ...keyProblems(
      file,
      'routes.options',
      guide.routes.map(({ id }) => id),
      Object.keys(prose.routes?.options ?? {}),
    ),
    ...keyProblems(
      file,
      'presets',
      structure.presets.map(({ id }) => id),
      Object.keys(prose.presets),
    ),
    ...keyProblems(file, 'pictures', Object.keys(pictures), Object.keys(prose.pictures)),
    ...Object.entries(pictures).flatMap(([name, svg]) =>
      keyProblems(
        file,
        `pictures.${name}.labels`,
        placesOf(svg),
        Object.keys(prose.pictures[name]?.labels ?? {}),
      ),
    ),
  ];
}

/** The values of an attribute of a component, in the order of the text. */
export const attributes = (body: string, tag: string, name: string): readonly string[] =>
  [...body.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  );

function orderProblems(file: string, guide: Guide, body: string): readonly Problem[] {
  const steps = guide.steps.map(({ id }) => id);
  const remedy =
    'Write one <Step> for each step of guide.yaml, in that order, and close it with </Step>.';
  const wrongSteps =
    attributes(body, 'Step', 'id').join() === steps.join()
      ? []
      : [{ file, what: 'the steps are not the same as in guide.yaml.', remedy }];
  const wrongChecks = guide.steps
    .filter(
      ({ id, checks }) =>
        attributes(stepSource(body, id), 'Check', 'id').join() !==
        checks.map((each) => each.id).join(),
    )
    .map(({ id, checks }) => ({
      file,
      what: `the checks in the step "${id}" are not the same as in guide.yaml.`,
      remedy: `Place in it: ${checks.map((check) => `<Check id="${check.id}" />`).join(' ') || 'none'}.`,
    }));
  return [...wrongSteps, ...wrongChecks];
}

/** Labels of the product's screens are the same in every language, in each step and outside the steps. */
function labelProblems(file: string, guide: GuideContent, body: string): readonly Problem[] {
  const labels = (text: string) => [
    ...new Set([
      ...[...text.matchAll(/<Ui>([^<]*)<\/Ui>/g)].map(([, label]) => label ?? ''),
      ...attributes(text, 'NavPath', 'path'),
    ]),
  ];
  const english = guide.bodies[SOURCE_LOCALE] ?? '';
  const parts = [
    ...guide.guide.steps.map(({ id }) => ({
      place: `the step "${id}"`,
      of: (text: string) => stepSource(text, id),
    })),
    {
      place: 'the text outside the steps',
      of: withoutSteps,
    },
  ];
  return parts.flatMap(({ place, of }) => {
    const { missing, unused } = difference(labels(of(english)), labels(of(body)));
    return [
      ...missing.map((label) => ({
        file,
        what: `${place} does not have the label "${label}", which English has.`,
        remedy: 'Add it, exactly as in English.',
      })),
      ...unused.map((label) => ({
        file,
        what: `${place} has the label "${label}", which English does not have.`,
        remedy: 'Write product labels exactly as in English.',
      })),
    ];
  });
}

function linkProblems(
  file: string,
  content: Content,
  { guide, pictures }: GuideContent,
  body: string,
): readonly Problem[] {
  const steps = guide.steps.map(({ id }) => id);
  const broken = (names: readonly string[], known: readonly string[], what: string) =>
    difference(known, [...new Set(names)]).unused.map((name) => ({
      file,
      what: `${what} "${name}", which does not exist.`,
      remedy: `Use one of: ${known.join(', ')}.`,
    }));
  const anchors = [...body.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor ?? '');
  const stepLinks = [...body.matchAll(/<GuideLink\b[^>]*?guide="([^"]*)"[^>]*?step="([^"]*)"/g)];
  return [
    ...broken(anchors, steps, 'a link leads to the step'),
    ...broken(attributes(body, 'Picture', 'name'), Object.keys(pictures), 'it shows the picture'),
    ...broken(
      attributes(body, 'Notice', 'source').map(sourceIn),
      Object.keys(content.sources),
      'it cites the source',
    ),
    ...broken(
      attributes(body, 'GuideLink', 'guide'),
      Object.keys(content.guides),
      'it links to the guide',
    ),
    ...stepLinks.flatMap(([, to = '', step = '']) =>
      broken(
        [step],
        content.guides[to]?.guide.steps.map(({ id }) => id) ?? [],
        'it links to the step',
      ),
    ),
  ];
}
