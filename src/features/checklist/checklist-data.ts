import type { ChecklistData, ListedGuide } from '../../contracts/checklist-data.ts';
import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg, Level } from '../../engine/check/finding.ts';
import { formatMessage } from '../../engine/check/message.ts';
import { withoutField } from '../../engine/progress/progress.ts';
import { listText } from '../../engine/text/list-text.ts';
import { locale } from '../page/context.ts';

let data = dataIn(document);
export let { guides, messages } = data;

function dataIn(root: NonElementParentNode): ChecklistData {
  const block = root.getElementById('checklist-data')?.textContent;
  if (!block) throw new Error('Add a DataBlock with the id "checklist-data" to the page.');
  return JSON.parse(block);
}

/** Continues with the data of other markup: that of another language. */
export function changeData(root: NonElementParentNode): void {
  data = dataIn(root);
  ({ guides, messages } = data);
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** How serious a found message is; undefined if the page does not know it. */
export function levelOf(found: string): Level | undefined {
  const letter = data.levels.charAt(messages.indexOf(withoutField(found)));
  return LEVELS.find((level) => level.startsWith(letter || '-'));
}

/** A text of content/locales under `checklist-`. */
export function say(key: KeyUnder<'checklist-'>, args: Readonly<Record<string, Arg>> = {}): string {
  const template = data.say[key];
  if (!template) throw new Error(`Add "checklist-${key}" to content/locales/en.yaml.`);
  return formatMessage(template, args, locale);
}

/** Several names as one text, such as "one, two and three". */
export const listOf = (names: readonly string[]): string => listText(names, locale);

/** The title of a step with its number in the guide; an ID that the guide does not have is shown as it is. */
export function titleOf(guide: ListedGuide, step: string): string {
  const number = guide.steps.findIndex(({ id }) => id === step) + 1;
  return number > 0 ? `${number}. ${guide.titles[step] ?? step}` : step;
}
