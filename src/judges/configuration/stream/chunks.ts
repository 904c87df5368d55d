/** What the pieces of a file are, as UTF-8, with how much of the file has been read, from 0 to 1. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly read: number;
}

/** Large enough that the time for each does not count, small enough that several fit into memory. */
const CHUNK = 4_194_304;

/** How many pieces are read while one is looked at: the answers of the browser take a while. */
const AHEAD = 4;

const GZIP = '31,139';
const UTF16: Readonly<Record<string, string>> = { '255,254': 'utf-16le', '254,255': 'utf-16be' };

/**
 * The contents of a file in pieces. A piece is gone when the next one is asked for. A compressed file is unpacked,
 * and UTF-16, which Windows PowerShell writes, becomes UTF-8.
 */
export async function* chunksOf(file: Blob): AsyncGenerator<Chunk> {
  const mark = [...new Uint8Array(await file.slice(0, 2).arrayBuffer())].join();
  if (mark === GZIP) yield* unpacked(file);
  else if (UTF16[mark]) yield* inUtf8(slicesOf(file), UTF16[mark]);
  else yield* slicesOf(file);
}

async function* slicesOf(file: Blob): AsyncGenerator<Chunk> {
  const reads: Promise<ArrayBuffer>[] = [];
  let asked = 0;
  for (let at = 0; at < file.size; at += CHUNK) {
    for (; reads.length < AHEAD && asked < file.size; asked += CHUNK) {
      reads.push(file.slice(asked, asked + CHUNK).arrayBuffer());
    }
    const buffer = await reads.shift();
    if (!buffer) return;
    yield { bytes: new Uint8Array(buffer), read: Math.min(1, (at + CHUNK) / file.size) };
    release(buffer);
  }
}

/** Lets go of memory now. A browser may wait with that until there is much of it. */
function release(buffer: ArrayBuffer & { transfer?(length: number): unknown }): void {
  buffer.transfer?.(0);
}

async function* unpacked(file: Blob): AsyncGenerator<Chunk> {
  let packed = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, out) {
      packed += bytes.length;
      out.enqueue(bytes);
    },
  });
  const reader = file
    .stream()
    .pipeThrough(counted)
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield { bytes: part.value, read: packed / file.size };
  }
}

async function* inUtf8(chunks: AsyncIterable<Chunk>, encoding: string): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const { bytes, read } of chunks) {
    yield { bytes: encoder.encode(decoder.decode(bytes, { stream: true })), read };
  }
  yield { bytes: encoder.encode(decoder.decode()), read: 1 };
}
