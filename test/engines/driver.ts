/** The engines of the tier. Each has a test file of its own. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** A key that goes down or up. Keys are named as in `KeyboardEvent.key`; a character is its own name. */
export interface Stroke {
  readonly key: string;
  readonly down: boolean;
}

/** What each engine does in its own way, in one tab. `Tab` makes the rest of it. */
export interface Port {
  /** Opens an address and waits until it has loaded. */
  goto(address: string): Promise<void>;
  /** The value of an expression in the page, once its promise is kept. It has to be JSON. */
  evaluate(expression: string): Promise<unknown>;
  strike(strokes: readonly Stroke[]): Promise<void>;
  /** Presses and releases the mouse at a point of the window. */
  press(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A browser that runs. All tabs share what it keeps. */
export interface Engine {
  readonly version: string;
  /** Opens a tab. */
  open(): Promise<Port>;
  /** What the pages wrote to the console, and what failed to load, since the start. */
  complaints(): readonly string[];
  quit(): Promise<void>;
}

const PATIENCE = 20_000;

/** Asks until the answer is true, and gives it back. An error counts as no answer: the page may be about to change. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  what: string,
): Promise<NonNullable<Answer>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const [answer, problem] = await ask().then(
      (given) => [given, undefined] as const,
      (error: unknown) => [undefined, error] as const,
    );
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`, { cause: problem });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
