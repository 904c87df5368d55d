import { clearOnLeave } from './clear-on-leave.ts';
import { EnteredHere } from './entered-here.ts';
import { LanguageChoice } from './language-choice.ts';
import { LanguageSwitch } from './language-switch.ts';
import { loadChecksWhenTouched } from './load-checks.ts';
import { loadPage } from './load-page.ts';
import { loadToolsWhenTouched } from './load-tools.ts';
import { ProgressRail } from './progress-rail.ts';
import { StepTick } from './step-tick.ts';
import { StorageNotice } from './storage-notice.ts';

/** The script that every page begins with. What judges values comes later, when a check is first touched. */
customElements.define('storage-notice', StorageNotice);
customElements.define('language-choice', LanguageChoice);
customElements.define('language-switch', LanguageSwitch);
customElements.define('step-tick', StepTick);
customElements.define('progress-rail', ProgressRail);
customElements.define('entered-here', EnteredHere);
clearOnLeave();
loadPage();
loadChecksWhenTouched();
loadToolsWhenTouched();
