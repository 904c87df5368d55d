import type { Arg, Level } from '../../engine/check/finding.ts';
import { byWeight } from './identifier.ts';
import type { LineArg, LineFinding, LineMessage } from './messages.ts';

/** A message once, with the number of its lines and the first one. */
export interface Summary<At> {
  readonly message: LineMessage;
  readonly level: Level;
  readonly args: Readonly<Record<LineArg, Arg>>;
  /** Where it is first. */
  readonly at: At;
}

/** Counts what is said about lines. */
export class Tally<At> {
  readonly #counts = new Map<LineMessage, number>();
  readonly #firsts = new Map<LineMessage, { finding: LineFinding; line: number; at: At }>();

  add(findings: readonly LineFinding[], line: number, at: At): void {
    for (const finding of findings) {
      const { message } = finding;
      const count = this.#counts.get(message) ?? 0;
      if (count === 0) this.#firsts.set(message, { finding, line, at });
      this.#counts.set(message, count + 1);
    }
  }

  /** Each message once, the most serious first. */
  summary(): readonly Summary<At>[] {
    return [...this.#firsts]
      .map(
        ([
          message,
          {
            finding: { level, args },
            line,
            at,
          },
        ]) => ({
          message,
          level,
          // `found` makes sure that a finding has the arguments of its message.
          args: { ...args, count: this.#counts.get(message) ?? 0, line } as Summary<At>['args'],
          at,
        }),
      )
      .toSorted(byWeight);
  }
}
