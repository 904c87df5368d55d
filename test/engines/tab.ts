import { type Port, type Stroke, until } from './driver.ts';

const strokesOf = (keys: readonly string[]): readonly Stroke[] => [
  ...keys.map((key) => ({ key, down: true })),
  ...keys.toReversed().map((key) => ({ key, down: false })),
];

/** The same page for all engines: what a reader does in it, and what they see. A selector means the first match. */
export class Tab {
  readonly #port: Port;
  readonly #site: string;

  /** `site` is the built site that paths are on. */
  constructor(port: Port, site: string) {
    this.#port = port;
    this.#site = site;
  }

  /** Opens a path of the site or an address of it, and waits until its elements have started. */
  async open(path: string): Promise<void> {
    await this.visit(path);
    await this.started();
  }

  /** Opens a page that does not need to start anything. */
  visit(path: string): Promise<void> {
    return this.#port.goto(path.startsWith('/') ? this.#site + path : path);
  }

  /** Elements that start when they are touched are left out. */
  async started(): Promise<void> {
    await this.until(
      () =>
        document.readyState === 'complete' &&
        !document.querySelector(':not(:defined, field-check, case-switch, progress-tools)') &&
        (!document.querySelector('.step') || 'laidOut' in document.documentElement.dataset),
    );
  }

  /** Waits until a link or the script has led to an address with this ending, and its elements have started. */
  async arrived(path: string): Promise<void> {
    await this.until((end) => (location.pathname + location.hash).endsWith(end), path);
    await this.started();
  }

  /** Runs a function in the page. It may only use its arguments. */
  async evaluate<const Given extends readonly unknown[], Answer>(
    act: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>> {
    const expression = `(${act})(...${JSON.stringify(given)})`;
    return (await this.#port.evaluate(expression)) as Awaited<Answer>;
  }

  /** Runs code in the page that cannot be a function, because the test runner would rewrite it. */
  run(code: string): Promise<unknown> {
    return this.#port.evaluate(code);
  }

  /** Waits until a function in the page returns something true, and returns that. */
  until<const Given extends readonly unknown[], Answer>(
    ask: (...given: Given) => Answer,
    ...given: Given
  ): Promise<NonNullable<Awaited<Answer>>> {
    return until(() => this.evaluate(ask, ...given), `${ask} ${JSON.stringify(given)}`);
  }

  /**
   * Presses what a selector finds, when it has stopped moving. Scrolls to it if it is outside the window or covered.
   */
  async click(selector: string): Promise<void> {
    let before = '';
    const [x, y] = await until(async () => {
      const place = await this.evaluate((css) => {
        const element = document.querySelector(css);
        if (!element?.checkVisibility()) return null;
        const reach = () => {
          // The first line of a link that is broken into lines.
          const [line = element.getBoundingClientRect()] = element.getClientRects();
          const { left, top, width, height } = line;
          const point = [Math.round(left + width / 2), Math.round(top + height / 2)] as const;
          const hit = document.elementFromPoint(...point);
          return hit && element.contains(hit) ? point : null;
        };
        // As little as possible; to the middle if a bar covers it then.
        for (const block of ['nearest', 'center'] as const) {
          if (!reach()) element.scrollIntoView({ block, behavior: 'instant' });
        }
        return reach();
      }, selector);
      const steady = String(place) === before;
      before = String(place);
      return steady ? place : null;
    }, `${selector} to be pressed`);
    await this.#port.press(x, y);
  }

  /** Moves to a field and types a text, key by key. */
  async type(selector: string, text: string): Promise<void> {
    await this.focus(selector);
    await this.#port.strike([...text].flatMap((key) => strokesOf([key])));
  }

  /** Presses a key, or several together: "Control+v". */
  key(keys: string): Promise<void> {
    return this.#port.strike(strokesOf(keys.split('+')));
  }

  /** Puts a text on the clipboard, selects what is in a field, and pastes. */
  async paste(selector: string, text: string): Promise<void> {
    await this.evaluate((value) => {
      const source = document.createElement('textarea');
      source.id = 'clipboard-source';
      source.value = value;
      document.body.append(source);
      source.focus({ preventScroll: true });
      source.select();
    }, text);
    await this.key('Control+c');
    await this.evaluate(() => document.getElementById('clipboard-source')?.remove());
    await this.focus(selector);
    await this.key('Control+a');
    await this.key('Control+v');
    await this.until(
      (css, start) => {
        const field = document.querySelector<HTMLTextAreaElement>(css);
        return field?.value.startsWith(start);
      },
      selector,
      text.slice(0, 8),
    );
  }

  async focus(selector: string): Promise<void> {
    await this.until((css) => {
      const element = document.querySelector<HTMLElement>(css);
      element?.focus();
      return element !== null && element === document.activeElement;
    }, selector);
  }

  /** The visible text of what a selector finds. */
  text(selector: string): Promise<string> {
    return this.evaluate(
      (css) => document.querySelector<HTMLElement>(css)?.innerText.trim() ?? '',
      selector,
    );
  }

  value(selector: string): Promise<string | undefined> {
    return this.evaluate((css) => document.querySelector<HTMLInputElement>(css)?.value, selector);
  }

  count(selector: string): Promise<number> {
    return this.evaluate((css) => document.querySelectorAll(css).length, selector);
  }

  attribute(selector: string, name: string): Promise<string | null | undefined> {
    return this.evaluate(
      (css, attribute) => document.querySelector(css)?.getAttribute(attribute),
      selector,
      name,
    );
  }

  /** Waits until there is a visible match. */
  async seen(selector: string): Promise<void> {
    await this.until(
      (css) => [...document.querySelectorAll(css)].some((element) => element.checkVisibility()),
      selector,
    );
  }

  async gone(selector: string): Promise<void> {
    await this.until(
      (css) => ![...document.querySelectorAll(css)].some((element) => element.checkVisibility()),
      selector,
    );
  }

  /** The path and the fragment of the page. */
  place(): Promise<string> {
    return this.evaluate(() => location.pathname + location.hash);
  }

  /** Sets the size of the window, and waits until the page has it. */
  async resize(width: number, height: number): Promise<void> {
    await this.#port.resize(width, height);
    await this.until((w, h) => innerWidth === w && innerHeight === h, width, height);
  }

  /** Goes back in the history of the tab. */
  async back(path: string): Promise<void> {
    await this.evaluate(() => void setTimeout(() => history.back()));
    await this.arrived(path);
  }

  close(): Promise<void> {
    return this.#port.close();
  }
}
