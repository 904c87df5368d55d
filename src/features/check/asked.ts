import { type Field, isAsked } from '../../engine/check/guide.ts';
import { controlsIn, placeOf, readFields } from './fields.ts';

/** Shows the fields that are asked for while the others have their values, and hides the rest. */
export function showAsked(root: ParentNode, fields: readonly Field[]): void {
  for (const { id, if: asked } of fields) {
    if (!asked) continue;
    const values = readFields(root);
    const place = controlsIn(root, id).map(placeOf)[0];
    if (place) place.hidden = !isAsked(asked, values);
  }
}
