/** The engines of the tier. Each has its own test file. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** A key to press or release. Keys are named as in `KeyboardEvent.key`; a character is its own name. */
export interface Stroke {
  readonly key: string;
  readonly down: boolean;
}

/** What each engine does in its own way, in one tab. `Tab` adds the rest. */
export interface Port {
  /** Opens an address and waits until it has loaded. */
  goto(address: string): Promise<void>;
  /** The value of an expression in the page, after its promise has resolved. It must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  strike(strokes: readonly Stroke[]): Promise<void>;
  /** Presses and releases the mouse at a point of the window. */
  press(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A running browser. All tabs share its storage. */
export interface Engine {
  readonly version: string;
  /** Opens a tab. */
  open(): Promise<Port>;
  /** What the pages wrote to the console, and what could not be loaded, since the start. */
  complaints(): readonly string[];
  quit(): Promise<void>;
}

const PATIENCE = 20_000;

/** Repeats until the answer is true, and returns it. An error counts as no answer: the page may be about to change. */
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
    if (Date.now() > end) throw new Error(`Timed out waiting for ${what}.`, { cause: problem });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
