import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects and files that take longest, in this order. All others take less time. */
const LONGEST = {
  projects: ['engines', 'built', 'browser'],
  files: [
    'firefox',
    'axe',
    'sealed',
    'layout',
    'leaving',
    'missing-scripts',
    'checklists',
    'press',
  ],
};

/**
 * Starts the longest tests first: at the end of a run, no worker is busy with a long file while the others have
 * nothing to do. On a new copy of the project, Vitest only knows how large the files are.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankIn = (all: readonly string[], name: string) =>
      all.includes(name) ? all.indexOf(name) : all.length;
    const rank = ({ project, moduleId }: TestSpecification) => {
      const [file = ''] = moduleId.split('/').at(-1)?.split('.') ?? [];
      return [rankIn(LONGEST.projects, project.name), rankIn(LONGEST.files, file)] as const;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return a[0] - b[0] || a[1] - b[1];
    });
  }
}
