import { keyProblems, type Problem } from '../content/problems/problem.ts';
import type { Content } from '../content/read-content.ts';
import { sourceIn } from './citation.ts';
import { citationsIn, type Resting } from './citations.ts';
import type { Erratum } from './errata-schemas.ts';

/** Citations that name a heading of something without headings, and entries of the list of errors that do not fit. */
export function sourceProblems(content: Content): readonly Problem[] {
  return [
    ...citationsIn(content)
      .filter(({ source, heading }) => heading !== undefined && content.sources[source])
      .filter(({ source }) => !/\.mdx?$/.test(content.sources[source]?.path ?? ''))
      .map(headingProblem),
    ...content.errata.flatMap((erratum) => erratumProblems(content, erratum)),
    ...errataTextProblems(content),
  ];
}

const headingProblem = ({ kind, id, source, heading }: Resting): Problem => ({
  file: 'sources.yaml',
  what: `the ${kind} "${id}" cites the heading "${heading}" of "${source}", which is not one Markdown file.`,
  remedy: `Give "${source}" the path of a Markdown file in its repository, or cite it without a heading.`,
});

function erratumProblems(
  { sources, guides, rules, errata }: Content,
  { id, source, where, because }: Erratum,
): readonly Problem[] {
  const problem = (what: string, remedy: string): Problem => ({
    file: 'errata/errata.yaml',
    what: `"${id}": ${what}`,
    remedy,
  });
  const cited = [source, ...because].map(sourceIn);
  const exists = (place: Erratum['where'][number]) =>
    'guide' in place
      ? guides[place.guide]?.guide.steps.some((step) => step.id === place.step)
      : Object.values(rules[place.rule] ?? {}).some(
          ({ messages }) => place.message === undefined || messages[place.message],
        );
  return [
    ...(errata.filter((other) => other.id === id).length > 1
      ? [problem('this ID is there twice.', 'Give each entry its own ID.')]
      : []),
    ...cited
      .filter((each) => !sources[each])
      .map((each) => problem(`there is no source "${each}".`, 'Add it to content/sources.yaml.')),
    ...where
      .filter((place) => !exists(place))
      .map((place) =>
        problem(
          `"${Object.values(place).join('", "')}" does not exist.`,
          'Name a step of a guide, or a rule and its message.',
        ),
      ),
  ];
}

/** Each language has the words of each entry. */
function errataTextProblems({ errata, errataTexts, locales }: Content): readonly Problem[] {
  if (errata.length === 0) return [];
  const ids = errata.map(({ id }) => id);
  return Object.keys(locales).flatMap((locale) => {
    const file = `errata/texts/${locale}.yaml`;
    const texts = errataTexts[locale];
    if (texts) return keyProblems(file, 'the entries', ids, Object.keys(texts));
    const remedy = `Add content/${file}; start from content/errata/texts/en.yaml.`;
    return [{ file, what: 'this file is missing.', remedy }];
  });
}
