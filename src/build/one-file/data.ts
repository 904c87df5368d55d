import type { CheckFile, StatusFile } from '../../contracts/check-file.ts';
import type { ChecklistData } from '../../contracts/checklist-data.ts';
import { otherThanFull } from '../../engine/check/said-twice.ts';
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
  const files = [...addresses].map((address) => ({ address, data: dataAt(address) }));
  const checks = files.find((file): file is Checks => isCheckFile(file.data));
  return [
    dataBlock({ id: ISLAND_TEXTS }, said),
    ...files.map(({ address, data }) => {
      if (address === tools) return dataBlock({ 'data-file': tools }, {});
      if (isCheckFile(data)) return dataBlock({ 'data-file': address }, ofFile(data, site));
      return checks && isStatusFile(data)
        ? dataBlock(
            { 'data-file': address, 'data-checks': checks.address },
            { ...data, messages: otherThanFull(data.messages, checks.data.rules) },
          )
        : dataBlock({ 'data-file': address }, data);
    }),
  ];
}

interface Checks {
  readonly address: string;
  readonly data: CheckFile;
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

const isStatusFile = (data: unknown): data is StatusFile =>
  typeof data === 'object' && data !== null && 'words' in data && 'messages' in data;

/** Steps are in the file; the reference is on the site. */
const ofFile = (file: CheckFile, site: Site): CheckFile => ({
  ...file,
  steps: Object.fromEntries(
    Object.entries(file.steps).map(([id, { title }]) => [id, { title, address: `#${id}` }]),
  ),
  reference: complete(file.reference, site) ?? '',
});
