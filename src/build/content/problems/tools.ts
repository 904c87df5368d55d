import { checksOf } from '../../../engine/check/guide.ts';
import type { Content } from '../read-content.ts';
import type { Problem } from './problem.ts';

/** Tools that show a check that does not exist, or that are missing in a language. */
export function toolProblems({ tools, guides, locales }: Content): readonly Problem[] {
  return Object.entries(tools).flatMap(
    ([
      tool,
      {
        file: { checks, configuration, catalogue },
        texts,
      },
    ]) => [
      ...(checks.length > 0 || configuration || catalogue
        ? []
        : [
            {
              file: `tools/${tool}/tool.yaml`,
              what: 'it shows no check.',
              remedy:
                'List checks of a guide, or write "configuration: true" or "catalogue: true".',
            },
          ]),
      ...checks.flatMap(({ guide, check }) => {
        const known = Object.values(guides).flatMap((each) =>
          checksOf(each.guide).map(({ id }) => `${each.guide.id}, ${id}`),
        );
        if (known.includes(`${guide}, ${check}`)) return [];
        return [
          {
            file: `tools/${tool}/tool.yaml`,
            what: `it shows the check "${check}" of the guide "${guide}", which does not exist.`,
            remedy: `Use a guide and one of its checks: ${known.join('; ')}.`,
          },
        ];
      }),
      ...Object.keys(locales)
        .filter((locale) => !texts[locale])
        .map((locale) => ({
          file: `tools/${tool}/${locale}.mdx`,
          what: 'this file is missing.',
          remedy: `Add content/tools/${tool}/${locale}.mdx; start from content/tools/${tool}/en.mdx.`,
        })),
    ],
  );
}
