import type { CheckTexts } from '../../contracts/guide-rules.ts';
import type { InputValues } from '../../engine/check/rule.ts';
import { beginningOf } from '../../engine/check/shorten.ts';
import { planSpaces } from '../../judges/services/data-space-plan.ts';
import { installationsOf, licenceOf } from '../../judges/services/space-plan.ts';
import { partOf } from '../page/part.ts';
import { copyOf, fillSlot } from '../page/template.ts';

const MARKUP = 'SpacePlan.astro';

/** Characters of the longest name that is shown in full; a key that was entered by mistake is longer. */
const LONGEST_NAME = 30;

/** Draws who gets which data space: one row per installation, from copies of the server's template. */
export function drawSpacePlan(root: HTMLElement, values: InputValues, texts: CheckTexts): void {
  const view = partOf(root, '[data-part="plan"]', HTMLElement, MARKUP);
  const rows = partOf(view, '[data-part="rows"]', HTMLElement, MARKUP);
  const template = partOf(view, 'template', HTMLTemplateElement, MARKUP);
  const licence = licenceOf(values['licence'] ?? '');
  const installations = licence ? installationsOf(values) : [];
  const places = licence ? planSpaces(licence, installations).places : [];
  view.hidden = places.length === 0;
  rows.replaceChildren(
    ...places.map(({ index, production, project, space, turnsWith }) => {
      const copy = copyOf(template);
      const kind = space === undefined ? 'none' : space === 'production' ? space : 'testing';
      copy.firstElementChild?.setAttribute('data-space', kind);
      fillSlot(copy, 'name', beginningOf(values[`name${index}`] ?? '', LONGEST_NAME));
      fillSlot(copy, 'kind', texts.say(production ? 'plan-production' : 'plan-other'));
      fillSlot(
        copy,
        'space',
        space
          ? texts.say(`plan-space-${space}`)
          : turnsWith
            ? texts.say('plan-space-turns', { installation: turnsWith })
            : texts.say('plan-space-none'),
      );
      fillSlot(copy, 'project', project > 1 ? texts.say('plan-project', { project }) : '');
      return copy;
    }),
  );
}
