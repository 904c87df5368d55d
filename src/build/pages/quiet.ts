/** The longest name that somebody types, and the longest text with a status in it, in UTF-16 units. */
export const LONGEST = { name: 64, status: 65_536 } as const;

/**
 * What a control that takes or shows entered text asks of the browser: to keep nothing, change nothing, and send nothing to
 * its maker's services for spelling, translation and prediction.
 */
export const QUIET = {
  autocomplete: 'off',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
  translate: 'no',
  writingsuggestions: 'false',
} as const;
