/** A guide in one file has what a page would load as a block of data, under the address that it has on the site. */
export async function loadFile<File>(address: string): Promise<File> {
  const block = document.querySelector(`script[data-file="${CSS.escape(address)}"]`)?.textContent;
  if (!block) throw new Error(`Add ${address} to the file.`);
  return JSON.parse(block);
}
