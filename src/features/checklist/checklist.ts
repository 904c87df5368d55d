import { GiveBack } from './give-back.ts';
import { LiveChecklist } from './live-checklist.ts';
import { StatusView } from './shared-status.ts';

/** What a live checklist has in addition to what every page starts with. */
export function define(): void {
  customElements.define('live-checklist', LiveChecklist);
  customElements.define('give-back', GiveBack);
  customElements.define('status-view', StatusView);
}
