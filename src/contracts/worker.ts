/**
 * What a worker does: from what it needs to know, a function that answers requests. It can tell how much is done, from 0
 * to 1.
 */
export type Work<Setup, Request, Answer> = (
  setup: Setup,
) => (request: Request, told: (done: number) => void) => Answer | Promise<Answer>;

/** What a page sends to its worker: first what the worker needs to know, then one request at a time. */
export type ToWorker<Setup, Request> = { readonly setup: Setup } | { readonly request: Request };

/** What a worker sends back: it is ready, how much is done, the answer, or that it failed. */
export type FromWorker<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'told'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly why: string };
