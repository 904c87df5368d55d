/** Whether everything is tested in every combination: `npm run test:all`, which a release runs. */
export const ALL = process.env['WAYMARK_ALL'] === '1';
