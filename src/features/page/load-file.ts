/**
 * Loads a file that src/build/files/text-files.ts writes, as a script: under the policy, a page may not fetch. A guide
 * in one file has src/features/one-file/load-file.ts in place of this.
 */
export async function loadFile<File>(address: string): Promise<File> {
  const { default: file }: { default: File } = await import(/* @vite-ignore */ address);
  return file;
}
