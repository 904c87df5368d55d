import '../page/refuse-floods.ts';
import { addTexts } from '../page/context.ts';
import { CaseSwitch } from './case-switch.ts';
import { ProgressTools } from './progress-tools.ts';

/** Starts the tools for progress as a whole, with their texts: loaded when the reader first uses them. */
export async function startTools(texts: string): Promise<void> {
  await addTexts(texts);
  customElements.define('case-switch', CaseSwitch);
  customElements.define('progress-tools', ProgressTools);
}
