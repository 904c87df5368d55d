/**
 * What a command that compares prints, and how it ends: 0 if everything is the same, 1 if something differs, 2 if it
 * could not be compared.
 */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/** The outcome of a command that could not compare anything. */
export const misuse = (text: string): Outcome => ({
  code: 2,
  text: `${printable(text.trimEnd())}\n`,
});

/** Prints an outcome and ends the command with its code. */
export function finish({ code, text }: Outcome): void {
  (code === 2 ? process.stderr : process.stdout).write(text);
  process.exitCode = code;
}

/** Some lines under a title, and nothing if there are none. */
export const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ''] : [];

/** What comes from elsewhere must not control the terminal. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
