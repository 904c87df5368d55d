import type { FromWorker, ToWorker } from '../../contracts/worker.ts';

/** What a worker is made from: its script as a text, and what it needs to know before it is asked. */
export interface WorkerParts<Setup> {
  readonly script: string;
  readonly setup: Setup;
}

/** Trusted Types, where the browser has them: the compiler's list of the browser's types does not. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string };
    }
  | undefined;

/**
 * Lets this module make workers. The policy of the page allows one such policy, and no second with its name, so from the
 * time when this module has loaded, no other script can make a worker (src/build/integrations/policy.ts).
 */
const trusted =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('waymark-worker', { createScriptURL: (address) => address });

/**
 * A worker under the policy of its page: its script is a Blob, so it cannot connect to anything, as its page cannot. It
 * is made when it is first needed, and answers one request at a time.
 */
export class SealedWorker<Setup, Request, Answer> {
  readonly #load: () => Promise<WorkerParts<Setup>>;
  #worker: Promise<Worker> | undefined;
  /** Whether the worker may have anything that was entered in its memory. */
  #asked = false;
  /** Ends the request that the worker is answering. */
  #running: AbortController | undefined;

  constructor(load: () => Promise<WorkerParts<Setup>>) {
    this.#load = load;
  }

  /** Makes the worker, so that the first answer comes sooner. */
  start(): Promise<Worker> {
    const making = this.#worker ?? this.#load().then(make);
    this.#worker = making;
    // What could not be loaded is loaded again when it is needed.
    making.catch(() => {
      if (this.#worker === making) this.#worker = undefined;
    });
    return making;
  }

  /**
   * The answer of the worker, or undefined if it was stopped. A later request stops an earlier one.
   * @throws if the worker cannot be made, or fails
   */
  async ask(
    request: Request,
    told: (done: number) => void = () => {},
  ): Promise<Answer | undefined> {
    if (this.#running) this.stop();
    const running = new AbortController();
    this.#running = running;
    this.#asked = true;
    const { signal } = running;
    const ended = new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined));
    });
    const answered = this.start().then((worker) =>
      signal.aborted ? undefined : answerOf<Setup, Request, Answer>(worker, request, told),
    );
    try {
      return await Promise.race([ended, answered]);
    } catch (error) {
      if (!signal.aborted) this.stop();
      throw error;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Ends the worker with everything in its memory, if it was asked anything. The next request makes another. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    if (!this.#asked) return;
    this.#asked = false;
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = undefined;
  }
}

async function make<Setup>({ script, setup }: WorkerParts<Setup>): Promise<Worker> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const worker = new Worker(trusted?.createScriptURL(address) ?? address);
    await heard<ToWorker<Setup, never>, never>(worker, { setup }, () => true);
    return worker;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function answerOf<Setup, Request, Answer>(
  worker: Worker,
  request: Request,
  told: (done: number) => void,
): Promise<Answer | undefined> {
  const last = await heard<ToWorker<Setup, Request>, Answer>(worker, { request }, (message) => {
    if (message.kind === 'told') told(message.done);
    return message.kind === 'answer';
  });
  return last.kind === 'answer' ? last.answer : undefined;
}

/** Sends something to a worker, and waits for the message that ends it. */
function heard<Sent, Answer>(
  worker: Worker,
  sent: Sent,
  isLast: (message: FromWorker<Answer>) => boolean,
): Promise<FromWorker<Answer>> {
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('A worker cannot be started.'));
    worker.onmessage = ({ data }: MessageEvent<FromWorker<Answer>>) => {
      if (data.kind === 'failed') reject(new Error(`A worker failed: ${data.why}`));
      else if (isLast(data)) resolve(data);
    };
    worker.postMessage(sent);
  });
}
