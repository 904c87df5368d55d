import { withFull } from '../../engine/check/said-twice.ts';

/**
 * A guide in one file has what a page would load as a block of data, under the address that it has on the site. What a
 * status says in the words of the checks is only in the texts of the checks.
 */
export async function loadFile<File>(address: string): Promise<File> {
  const block = blockAt(address);
  const file = JSON.parse(block.textContent);
  const { checks } = block.dataset;
  if (checks === undefined) return file;
  const { rules } = JSON.parse(blockAt(checks).textContent);
  return { ...file, messages: withFull(file.messages, rules) };
}

function blockAt(address: string): HTMLElement {
  const block = document.querySelector<HTMLElement>(`script[data-file="${CSS.escape(address)}"]`);
  if (!block) throw new Error(`Add ${address} to the file.`);
  return block;
}
