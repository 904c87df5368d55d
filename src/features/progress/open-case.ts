import { openOrAddCase } from '../../stores/cases.ts';
import { rememberCase } from '../../stores/place.ts';
import { progress } from '../page/context.ts';

/** Goes on with a case on this page and the next ones; nothing where the name is none. */
export function openCase(name: string): void {
  openOrAddCase(progress, name);
  rememberCase(progress.$case.get());
}
