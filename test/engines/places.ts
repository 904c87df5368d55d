/** Every address, ID and value of the made-up site that the scenes use. `test/fixtures/content/README.md` says what is where. */

const check = (id: string) => `[data-check="${id}"]`;

/** A guide with a check of keys, and two of its steps before and after. */
export const GUIDE = {
  id: 'set-up-station',
  path: '/en/guides/set-up-station/',
  inOtherLanguage: '/ja/guides/set-up-station/',
  otherLanguage: 'ja',
  firstStep: 'before-you-start',
  step: 'check-keys',
  laterStep: 'name-station',
  check: check('keys'),
  field: `${check('keys')} [data-field="outdoor-key"]`,
  sound: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  /** What can be repaired, how it begins, and the name of the repair. */
  faulty: '0f1e2d3c4b5a6978 8796a5b4c3d2e1f0',
  beginning: '0f1e',
  message: '[data-message="api-key/inner-blanks"]',
  repair: '[data-repair="inner-blanks"]',
};

/** A check in the same guide that draws a plan, and what makes it draw. */
export const PLAN = {
  option: `${check('rooms')} input[type="radio"]`,
  name: `${check('rooms')} [data-field="name1"]`,
};

/** A guide with every kind of control, including a date. */
export const DATED = {
  path: '/en/guides/service-station/',
  check: check('service'),
};

/** A page that may work in a worker. */
export const TOOL = '/en/tools/keys/';

/** A page of this site without fields. */
export const PLAIN = '/en/accessibility/';

export const SUPPORT = '/en/support/';
export const SUPPORT_IN_OTHER_LANGUAGE = '/ja/support/';

/** What is searched for in each language, and what is found first. */
export const SEARCHES = [
  { path: '/en/search/', query: 'battery', first: 'service-station/change-battery' },
  { path: '/ja/search/', query: '電池', first: 'service-station/change-battery' },
];
