import type { LinePiece, ShownPlace } from '../../engine/configuration/report.ts';
import { numberText } from '../../engine/text/number-text.ts';
import { locale } from '../page/context.ts';
import { partOf } from '../page/part.ts';
import { fillSlot } from '../page/template.ts';
import { itemFrom, MARKUP } from './item.ts';
import type { Say } from './report-words.ts';

/** The places of a finding, each with its lines; where something is hidden, it says so. */
export function shownPlaces(
  root: HTMLElement,
  places: readonly ShownPlace[],
  say: Say,
): readonly HTMLElement[] {
  return places.map(({ role, lines }) => {
    const item = itemFrom(root, 'shown-place');
    fillSlot(item, 'role', role ? say(`role-${role}`) : '');
    const list = partOf(item, '[data-slot="lines"]', HTMLElement, MARKUP);
    for (const { line, guilty, pieces } of lines) {
      const row = itemFrom(root, 'shown-line');
      row.toggleAttribute('data-guilty', guilty);
      fillSlot(row, 'number', numberText(line, locale));
      const text = partOf(row, 'code', HTMLElement, MARKUP);
      text.append(...pieces.map((piece) => nodeOf(piece, say)));
      list.append(row);
    }
    return item;
  });
}

function nodeOf(piece: LinePiece, say: Say): string | HTMLElement {
  if (typeof piece === 'string') return piece;
  const place = document.createElement('span');
  place.dataset['hidden'] = '';
  place.translate = true;
  place.textContent = `[${hiddenText(piece.hidden, say)}]`;
  return place;
}

const hiddenText = (number: number | undefined, say: Say): string =>
  number === undefined ? say('hidden') : say('value-secret', { number });
