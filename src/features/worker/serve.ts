import type { FromWorker, ToWorker, Work } from '../../contracts/worker.ts';

/** A file comes in thousands of pieces; the page does not show smaller steps than this. */
const STEP = 0.01;

/**
 * Runs in a worker: answers what its page asks (sealed-worker.ts). Why it failed is the name of an error, never its
 * message, which may contain what was entered.
 * @public src/build/files/worker-script.ts names it in a text.
 */
export function serve<Setup, Request, Answer>(work: Work<Setup, Request, Answer>): void {
  const say = (message: FromWorker<Answer>) => postMessage(message);
  let answerTo: ReturnType<typeof work> | undefined;
  addEventListener('message', async ({ data }: MessageEvent<ToWorker<Setup, Request>>) => {
    try {
      if ('setup' in data) {
        answerTo = work(data.setup);
        say({ kind: 'ready' });
      } else if (answerTo) {
        let told = 0;
        const answer = await answerTo(data.request, (done) => {
          if (done - told < STEP) return;
          told = done;
          say({ kind: 'told', done });
        });
        say({ kind: 'answer', answer });
      }
    } catch (error) {
      say({ kind: 'failed', why: error instanceof Error ? error.name : '' });
    }
  });
}
