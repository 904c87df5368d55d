/** What the pieces of a file are, as UTF-8, with how much of the file has been read, from 0 to 1. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly read: number;
}

/** How the text of a file is written. Other texts are read as UTF-8 too, and what is not a text. */
export type Encoding = 'gzip' | 'utf-16le' | 'utf-16be' | 'utf-8';

/** The most that is read in one go, in bytes. */
const CHUNK = 4_194_304;

const MARKS: Readonly<Record<string, Encoding>> = {
  '31,139': 'gzip',
  '255,254': 'utf-16le',
  '254,255': 'utf-16be',
};

/** As much of a file as shows its encoding, in bytes. */
const SAMPLE = 1024;
/** How many of the characters there are ASCII at least, if it is UTF-16: names and the signs of a format. */
const MOSTLY = 0.7;

/** Tells from its beginning how a file is written. */
export const encodingOf = (start: Uint8Array): Encoding =>
  MARKS[start.subarray(0, 2).join()] ?? unmarked(start.subarray(0, SAMPLE)) ?? 'utf-8';

/**
 * The contents of a file in pieces. A piece is gone when the next one is asked for. A compressed file is unpacked,
 * and UTF-16, which Windows PowerShell writes, becomes UTF-8.
 */
export async function* chunksOf(file: Blob, encoding: Encoding): AsyncGenerator<Chunk> {
  if (encoding === 'gzip') yield* unpacked(file);
  else if (encoding === 'utf-8') yield* plain(file);
  else yield* inUtf8(plain(file), encoding);
}

/** UTF-16 without a byte-order mark: every second byte of an ASCII character is zero. Its other byte never is. */
function unmarked(start: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(start.length / 2);
  const zeros = (first: 0 | 1) =>
    start.subarray(0, 2 * pairs).filter((byte, at) => at % 2 === first && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even === 0 && odd > pairs * MOSTLY) return 'utf-16le';
  return odd === 0 && even > pairs * MOSTLY ? 'utf-16be' : undefined;
}

async function* plain(file: Blob): AsyncGenerator<Chunk> {
  let read = 0;
  for await (const bytes of bytesOf(file)) {
    read += bytes.length;
    yield { bytes, read: read / file.size };
  }
}

/**
 * The bytes of a file in pieces, each of which is gone when the next one is asked for. They share one piece of memory
 * where the browser can fill ours: what it makes itself, it lets go of late, so that a large file would fill the memory.
 * WebKit has no such streams.
 */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const stream = file.stream();
  const filling = fillingReader(stream);
  if (!filling) {
    yield* allOf(stream);
    return;
  }
  // Memory without space is refused.
  let memory = new ArrayBuffer(Math.min(CHUNK, file.size + 1));
  inUse.add(filling);
  try {
    for (;;) {
      const { value, done } = await filling.read(new Uint8Array(memory));
      if (done || !value) return;
      yield value;
      memory = value.buffer;
    }
  } finally {
    inUse.delete(filling);
    await filling.cancel();
  }
}

/**
 * What is being read. Chromium collects a reader that waits for the next piece of a file, if nothing else refers to it,
 * and then the piece never comes (seen in one of about ten files of 1 GiB, 2026-11-29).
 */
const inUse = new Set<object>();

/** WebKit cannot go through a stream with `for await`. */
async function* allOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  inUse.add(reader);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    inUse.delete(reader);
    await reader.cancel();
  }
}

function fillingReader(stream: ReadableStream): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

async function* unpacked(file: Blob): AsyncGenerator<Chunk> {
  let packed = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, out) {
      packed += bytes.length;
      out.enqueue(bytes);
    },
  });
  const source = file.stream();
  const stream = source.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
  inUse.add(source);
  try {
    for await (const bytes of allOf(stream)) yield { bytes, read: packed / file.size };
  } finally {
    inUse.delete(source);
  }
}

/** PowerShell ends every line with CRLF, also inside values, so this says nothing about them and becomes LF. */
async function* inUtf8(chunks: AsyncIterable<Chunk>, encoding: string): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let held = '';
  for await (const { bytes, read } of chunks) {
    const text = held + decoder.decode(bytes, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    yield { bytes: encoder.encode(withLf(text.slice(0, text.length - held.length))), read };
  }
  yield { bytes: encoder.encode(withLf(held + decoder.decode())), read: 1 };
}

const withLf = (text: string): string => text.replaceAll('\r\n', '\n');
