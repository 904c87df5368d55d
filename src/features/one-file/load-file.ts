/** A guide in one file has what a page would load as a block of data, with its address on the site as the ID. */
export async function loadFile<File>(address: string): Promise<File> {
  const block = document.getElementById(`file${address}`)?.textContent;
  if (!block) throw new Error(`Add ${address} to the file.`);
  return JSON.parse(block);
}
