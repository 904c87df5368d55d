import type { SearchData } from '../../contracts/search-data.ts';
import type { KeyUnder } from '../../contracts/text-key.ts';
import type { Arg } from '../../engine/check/finding.ts';
import { formatMessage } from '../../engine/check/message.ts';
import { excerptOf, markedIn } from '../../engine/search/excerpt.ts';
import { CJK } from '../../engine/search/fold.ts';
import type { Searchable } from '../../engine/search/searchable.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSlot, setLanguage } from '../page/template.ts';

const MARKUP = 'SearchPage.astro';

/** A result as it is shown; its group is a guide or a rule, or empty if there is none. */
export interface Result {
  readonly kind: KeyUnder<'search-say-kind-'>;
  readonly group: string;
  readonly id: string;
  readonly title: string;
  readonly trail: string;
  readonly text: string;
}

/** The length of an excerpt in characters, for scripts whose characters are words and for the others. */
const EXCERPT = { wide: 80, divided: 170 };

/** A text of content/locales under `search-say-`. */
export function sayer({ texts }: SearchData) {
  return (key: KeyUnder<'search-say-'>, args: Readonly<Record<string, Arg>> = {}): string => {
    const template = texts[key];
    if (!template) throw new Error(`Add "search-say-${key}" to content/locales/en.yaml.`);
    return formatMessage(template, args, document.documentElement.lang);
  };
}

/** An item for each result, made from the template; the folded `marks` are marked in it. */
export function resultItems(
  template: HTMLTemplateElement,
  data: SearchData,
  results: readonly (readonly [result: Result, marks: readonly string[]])[],
  { fold, languages }: Pick<Searchable, 'fold' | 'languages'>,
): readonly Node[] {
  const say = sayer(data);
  return results.map(([{ kind, group, id, title, trail, text }, marks]) => {
    const copy = copyOf(template);
    const item = partOf(copy, 'li', HTMLElement, MARKUP);
    const link = partOf(copy, 'a', HTMLAnchorElement, MARKUP);
    const place = [group || kind, id].filter(Boolean).join('/');
    const [ofTitle, ofText] = languages[place] ?? [];
    item.dataset['result'] = place;
    link.href = formatMessage(data.addresses[kind] ?? '', { group, id }, 'en');
    link.replaceChildren(...marked(markedIn(title, marks, fold)));
    fillSlot(copy, 'trail', [say(`kind-${kind}`), trail].filter(Boolean).join(' · '));
    const length = CJK.test(text) ? EXCERPT.wide : EXCERPT.divided;
    const excerpt = marked(excerptOf(text, marks, fold, length));
    const shown = copy.querySelector('[data-slot="excerpt"]');
    shown?.append(...excerpt);
    if (ofTitle) setLanguage(link, ofTitle);
    if (shown && ofText) setLanguage(shown, ofText);
    return copy;
  });
}

function marked(segments: ReturnType<typeof markedIn>): readonly (Node | string)[] {
  return segments.map((segment) => {
    if (!segment.marked) return segment.text;
    const mark = document.createElement('mark');
    mark.textContent = segment.text;
    return mark;
  });
}
