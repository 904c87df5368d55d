import type { CheckFile } from '../../contracts/check-file.ts';
import type { ChecklistData } from '../../contracts/checklist-data.ts';
import { complete, type Site } from './leads.ts';
import { dataBlock, type ElementNode, inner } from './markup.ts';
import type { Page, Sources } from './sources.ts';

const ISLAND_TEXTS = 'island-texts';

/** The data that the page would load, in blocks: once the language has changed, nothing waits for it. */
export function dataBlocks(
  { guide, dataAt }: Pick<Sources, 'guide' | 'dataAt'>,
  { guides }: ChecklistData,
  site: Site,
): readonly string[] {
  const addressesOf = (elements: readonly ElementNode[]) =>
    elements.flatMap(({ attributes }) => attributes['data-texts'] ?? []);
  const page = guide.elements;
  const [tools = ''] = addressesOf(page.filter(({ name }) => name === 'progress-tools'));
  const texts = page.find(({ attributes }) => attributes['id'] === ISLAND_TEXTS);
  if (!texts) throw new Error(`A page has no block "${ISLAND_TEXTS}".`);
  const said = { ...JSON.parse(inner(guide.html, texts)), ...Object(dataAt(tools)) };
  const addresses = new Set([...addressesOf(page), ...guides.map((each) => each.texts)]);
  return [
    dataBlock('id', ISLAND_TEXTS, said),
    ...[...addresses].map((address) => {
      if (address === tools) return dataBlock('data-file', tools, {});
      const data = dataAt(address);
      return dataBlock('data-file', address, isCheckFile(data) ? ofFile(data, site) : data);
    }),
  ];
}

/** What the checklist knows, with the address of its page if the place of the site is known. */
export function checklistData({ html, elements }: Page, site: Site): ChecklistData {
  const block = elements.find(({ attributes }) => attributes['id'] === 'checklist-data');
  if (!block) throw new Error('A checklist has no block "checklist-data".');
  const data: ChecklistData = JSON.parse(inner(html, block));
  const guides = data.guides.map((guide) => ({
    ...guide,
    address: complete(guide.address, site) ?? '',
  }));
  return { ...data, guides };
}

const isCheckFile = (data: unknown): data is CheckFile =>
  typeof data === 'object' && data !== null && 'reference' in data;

/** Steps are in the file; the reference is on the site. */
const ofFile = (file: CheckFile, site: Site): CheckFile => ({
  ...file,
  steps: Object.fromEntries(
    Object.entries(file.steps).map(([id, { title }]) => [id, { title, address: `#${id}` }]),
  ),
  reference: complete(file.reference, site) ?? '',
});
