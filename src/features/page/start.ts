import { loadChecksWhenTouched } from '../check/load-checks.ts';
import { EnteredHere } from '../entered/entered-here.ts';
import { findFormerIds } from '../guide/former-ids.ts';
import { keepLaidOut } from '../guide/keep-laid-out.ts';
import { LanguageSwitch } from '../language/language-switch.ts';
import { loadPrintInTime } from '../print/load-print.ts';
import { loadToolsWhenTouched } from '../progress/load-progress-tools.ts';
import { ProgressRail } from '../progress/progress-rail.ts';
import { StepTick } from '../progress/step-tick.ts';
import { clearOnLeave } from './clear-on-leave.ts';
import { isFramed, sayFramed } from './framed.ts';
import { loadPage } from './load-page.ts';
import { PageNotice } from './page-notice.ts';

const ISLANDS: Readonly<Record<string, CustomElementConstructor>> = {
  'page-notice': PageNotice,
  'language-switch': LanguageSwitch,
  'step-tick': StepTick,
  'progress-rail': ProgressRail,
  'entered-here': EnteredHere,
};

/**
 * The script that every page starts with. The code that checks values loads later, when a check is first touched. Each
 * kind of element starts in a separate task, after the one in which the browser looks for fields to fill in: on a slow
 * phone all together would delay the response to a tap.
 */
async function startIslands(): Promise<void> {
  for (const [name, island] of Object.entries(ISLANDS)) {
    await new Promise((goOn) => setTimeout(goOn));
    customElements.define(name, island);
  }
}

/**
 * No policy in today's browsers forbids a peer connection, which sends packets to any address. A malicious script can
 * get another constructor from a frame; a script that uses it by accident does not.
 */
function withoutPeerConnections(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
    Reflect.deleteProperty(globalThis, name);
  }
}

withoutPeerConnections();
clearOnLeave();
if (isFramed()) {
  sayFramed();
} else {
  findFormerIds();
  loadPage();
  loadChecksWhenTouched();
  loadToolsWhenTouched();
  loadPrintInTime();
  // Both need a style that the browser computes after its look for fields.
  startIslands().then(keepLaidOut);
}
