import { partOf } from './part.ts';

/**
 * A custom element around markup that the server rendered completely. It sets attributes, values and text, makes no
 * markup from text, and removes every listener when it leaves the page.
 */
export abstract class Island extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.connect(this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Starts the island; everything that it starts must end with `signal`. */
  protected abstract connect(signal: AbortSignal): void;

  /** The part of the server's markup with `data-part="name"`. */
  protected find<Part extends Element>(name: string, type: abstract new () => Part): Part {
    return partOf(this, `[data-part="${name}"]`, type, `<${this.localName}>`);
  }

  /** The ID of the guide that contains the island. */
  protected get guide(): string {
    return this.closest<HTMLElement>('[data-guide]')?.dataset['guide'] ?? '';
  }

  /** A required `data-` attribute. */
  protected data(name: string): string {
    const value = this.dataset[name];
    if (value !== undefined) return value;
    throw new Error(`Add data-${name} to <${this.localName}>.`);
  }
}

/** Calls `listener` now and on each change until `signal` ends. */
export function follow<Value>(
  store: { subscribe(listener: (value: Value) => void): () => void },
  listener: (value: Value) => void,
  signal: AbortSignal,
): void {
  signal.addEventListener('abort', store.subscribe(listener));
}
