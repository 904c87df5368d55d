import { type Copy, hashOf } from './copy.ts';

/** A host that stops answering must not stop the command. */
const PATIENCE = 30_000;

/**
 * Fetches what a host has at an address. It follows no redirect, because that would compare another address, and it reads
 * no more than the file can have: a longer answer is a different file.
 */
export async function fetchFile(address: URL, path: string, limit: number): Promise<Fetched> {
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const bytes = answer.status === 200 ? await upTo(limit, answer) : await nothing(answer);
    if (bytes) return { kind: 'file', sha256: hashOf(path, bytes), bytes };
    return answer.status === 404 || answer.status === 410
      ? { kind: 'missing' }
      : { kind: 'unreadable', why: reasonOf(answer) };
  } catch (error) {
    return { kind: 'unreadable', why: causeOf(error) };
  }
}

/** What was fetched, with its bytes. */
type Fetched = Copy & { readonly bytes?: Uint8Array };

/** The bytes of an answer, and of one that is too long only one more than the limit. */
async function upTo(limit: number, { body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit + 1);
}

async function nothing({ body }: Response): Promise<undefined> {
  await body?.cancel();
}

function reasonOf({ status, headers }: Response): string {
  const to = headers.get('location');
  return to === null ? `The host answers with status ${status}.` : `It redirects to ${to}.`;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
