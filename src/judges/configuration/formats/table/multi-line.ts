const PEM_START = /^-{5}BEGIN [^-\n]{1,60}-{5}$/;
const PEM_END = /^-{5}END [^-\n]{1,60}-{5}$/;

/** Whether a line starts a PEM block: its value goes on until the block ends. */
export const startsPem = (line: string): boolean => PEM_START.test(line.trimEnd());

/** Whether a line ends a PEM block. */
export const endsPem = (line: string): boolean => PEM_END.test(line.trimEnd());

/** Whether a value of one line is only the start of one: of a PEM block, or of JSON in several lines. */
export const isUnfinished = (value: string): boolean =>
  startsPem(value) || (/^\s*[{[]/.test(value) && !/[}\]]$/.test(value.trimEnd()));
