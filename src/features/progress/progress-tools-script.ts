import '../page/refuse-floods.ts';
import { addTexts } from '../page/context.ts';
import { CaseSwitch } from './case-switch.ts';
import { ProgressTools } from './progress-tools.ts';

/** Starts what a reader does with progress as a whole, with its texts: loaded when they first turn to it. */
export async function startTools(texts: string): Promise<void> {
  await addTexts(texts);
  customElements.define('case-switch', CaseSwitch);
  customElements.define('progress-tools', ProgressTools);
}
