/** Whether everything is tested in every combination: `npm run test:all`, which a release runs. */
export const ALL = process.env['WAYMARK_ALL'] === '1';

/** How often something is tried with made-up values: normally, and when everything is tested. */
export const times = (few: number, all: number): number => (ALL ? all : few);
