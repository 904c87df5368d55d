import { splitFrontMatter } from '../front-matter.ts';
import { SOURCE_LOCALE } from '../locales.ts';
import type { Problem } from '../problems/problem.ts';
import type { Content } from '../read-content.ts';
import { partsOf } from './body.ts';
import { isDraft } from './draft.ts';

/** Unfinished languages that cannot fall back, that have no guide, or whose guides have steps in the wrong places. */
export function draftProblems(content: Content): readonly Problem[] {
  return Object.keys(content.locales).flatMap((locale) => [
    ...fallbackProblems(content, locale),
    ...(isDraft(content.locales, locale) ? textProblems(content, locale) : []),
  ]);
}

function fallbackProblems({ locales }: Content, locale: string): readonly Problem[] {
  const file = `locales/${locale}.yaml`;
  const problem = (what: string, remedy: string) => [{ file, what, remedy }];
  const { draft, 'falls-back-to': named } = locales[locale] ?? {};
  if (draft && locale === SOURCE_LOCALE) {
    return problem(
      'the source language is a draft.',
      'Remove "draft": all drafts fall back to it.',
    );
  }
  if (named === undefined) return [];
  if (!draft) {
    return problem('it falls back to another language.', 'Add "draft: true", or remove the line.');
  }
  if (!locales[named]) {
    const others = Object.keys(locales).filter((each) => each !== locale);
    return problem(
      `it falls back to "${named}", which does not exist.`,
      `Use one of: ${others.join(', ')}.`,
    );
  }
  const way = [locale];
  for (let next: string | undefined = named; next && locales[next]?.draft; ) {
    way.push(next);
    if (next === locale) {
      return problem(
        `it falls back to itself: ${way.join(' → ')}.`,
        'Let one of them fall back to a finished language.',
      );
    }
    if (way.indexOf(next) < way.length - 1) break;
    next = locales[next]?.['falls-back-to'];
  }
  return [];
}

function textProblems(content: Content, locale: string): readonly Problem[] {
  const guides = Object.values(content.guides);
  const texts = guides.flatMap(({ guide }) => {
    const file = `guides/${guide.id}/${locale}.mdx`;
    const parts = splitFrontMatter(content.files[file] ?? '');
    const steps = guide.steps.map(({ id }) => id);
    return parts ? [{ file, steps, body: parts.body }] : [];
  });
  if (texts.length === 0 && guides[0]) {
    const file = `guides/${guides[0].guide.id}/${locale}.mdx`;
    const remedy = `Add content/${file} with a title, or another guide.`;
    return [{ file: `locales/${locale}.yaml`, what: 'the draft has no guide.', remedy }];
  }
  return texts.flatMap(({ file, steps, body }) => bodyProblems(file, steps, body));
}

function bodyProblems(file: string, steps: readonly string[], body: string): readonly Problem[] {
  const { steps: parts, between, after } = partsOf(body);
  const own = parts.map(([id]) => id);
  const inOrder = steps.filter((id) => own.includes(id));
  const remedy = `Use steps of guide.yaml, each once and in that order: ${steps.join(', ')}.`;
  return [
    ...(own.join() === inOrder.join()
      ? []
      : [{ file, what: 'the steps are not those of guide.yaml.', remedy }]),
    ...(between.trim() === ''
      ? []
      : [
          {
            file,
            what: 'there is text between two steps.',
            remedy: 'Move it into a step, or before or after all steps.',
          },
        ]),
    ...(/<\/?Step\b/.test(between + after)
      ? [{ file, what: 'a step is not closed.', remedy: 'Close it with </Step>.' }]
      : []),
  ];
}
