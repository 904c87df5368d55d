/** The content of the made-up site; its README says what is where. */
export const FIXTURE = 'test/fixtures/content';
