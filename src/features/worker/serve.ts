import type { FromWorker, ToWorker, Work } from '../../contracts/worker.ts';

/**
 * Milliseconds between two reports of how much is done: a file comes in thousands of pieces, and the page draws what is
 * reported with the processor that also reads the file.
 */
const PAUSE = 100;

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
        let told = performance.now();
        const answer = await answerTo(data.request, (done) => {
          if (performance.now() - told < PAUSE) return;
          told = performance.now();
          say({ kind: 'told', done });
        });
        say({ kind: 'answer', answer });
      }
    } catch (error) {
      say({ kind: 'failed', why: error instanceof Error ? error.name : '' });
    }
  });
}
