/** The longest name that people type, and the longest text with a status in it, in UTF-16 units. */
export const LONGEST = { name: 64, status: 65_536 } as const;

/**
 * What a control that takes or shows entered text asks of the browser: do not save it, do not change it, and do not
 * send it to online services for spelling, translation or prediction.
 */
export const QUIET = {
  autocomplete: 'off',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
  translate: 'no',
  writingsuggestions: 'false',
} as const;
