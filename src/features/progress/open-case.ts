import { openOrAddCase } from '../../stores/cases.ts';
import { rememberCase } from '../../stores/place.ts';
import { progress } from '../page/context.ts';

/** Opens a case on this page and the next ones; does nothing if the name is invalid. */
export function openCase(name: string): void {
  openOrAddCase(progress, name);
  rememberCase(progress.$case.get());
}
