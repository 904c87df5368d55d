export type Licence = 'adobe-commerce' | 'open-source' | 'open-source-payments';

/** The numbers in the reader's list; more installations than that are planned with Support. */
export const ROWS = [1, 2, 3, 4, 5, 6] as const;

type Row = (typeof ROWS)[number];

export interface Installation {
  readonly index: Row;
  readonly production: boolean;
}

type Space = 'production' | 'testing-1' | 'testing-2';

/** Where an installation gets its data. */
interface Place extends Installation {
  /** Its SaaS project, from 1. Support creates all except the first. */
  readonly project: number;
  /** Absent if no data space is left, or the licence has none for testing. */
  readonly space: Space | undefined;
  /** The key pair that belongs to the space, according to the documentation of 2026. */
  readonly keys: 'production' | 'sandbox' | undefined;
  /** The number of the installation whose testing space it can share, one at a time. */
  readonly turnsWith: Row | undefined;
}

export interface SpacePlan {
  readonly projects: number;
  readonly places: readonly Place[];
}

/**
 * The testing spaces of a project by licence. Sources disagree about Open Source: connect.md (2026-08-20) gives all
 * merchants with Payment Services two, saas.md (2026-08-20) gives more on request, older pages give none.
 */
const TESTING: Readonly<Record<Licence, readonly Space[]>> = {
  'adobe-commerce': ['testing-1', 'testing-2'],
  'open-source': [],
  'open-source-payments': ['testing-1', 'testing-2'],
};

/**
 * Gives each installation its data space: a production installation gets the only production space of a separate
 * project, the others get the testing spaces in their order (Adobe, help/landing/saas.md, 2026-08-20).
 */
export function planSpaces(licence: Licence, installations: readonly Installation[]): SpacePlan {
  const live = installations.filter(({ production }) => production);
  const tests = installations.filter(({ production }) => !production);
  const projects = Math.max(1, live.length);
  const testing = Array.from({ length: projects }, (_, project) =>
    TESTING[licence].map((space) => ({ project: project + 1, space })),
  ).flat();
  const places = installations.map((installation): Place => {
    if (installation.production) {
      const project = live.indexOf(installation) + 1;
      return {
        ...installation,
        project,
        space: 'production',
        keys: 'production',
        turnsWith: undefined,
      };
    }
    const rank = tests.indexOf(installation);
    const own = testing[rank];
    const shared = rank % Math.max(1, testing.length);
    return {
      ...installation,
      project: (own ?? testing[shared])?.project ?? 1,
      space: own?.space,
      keys: own && 'sandbox',
      turnsWith: own || testing.length === 0 ? undefined : tests[shared]?.index,
    };
  });
  return { projects, places };
}
