/** More than any listing of settings; only a dump of a whole database is larger. */
const MOST_BYTES = 4_000_000;

export type FileProblem = 'too-large' | 'unreadable';

/** The text of files, one after another, or why it cannot be read. Nothing is cut silently. */
export async function readFiles(
  files: readonly File[],
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return { problem: 'too-large' };
  try {
    const parts = await Promise.all(files.map(async (file) => decode(await file.arrayBuffer())));
    return { text: parts.join('\n') };
  } catch {
    // A folder, or a file that has changed since it was chosen.
    return { problem: 'unreadable' };
  }
}

/** Windows PowerShell writes UTF-16 when output is sent to a file. */
function decode(buffer: ArrayBuffer): string {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  const mark = `${first},${second}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(buffer);
}
