import { CaseSwitch } from './case-switch.ts';
import { ProgressTools } from './progress-tools.ts';

/** What a reader does with progress as a whole: loaded when they first turn to it. */
customElements.define('case-switch', CaseSwitch);
customElements.define('progress-tools', ProgressTools);
