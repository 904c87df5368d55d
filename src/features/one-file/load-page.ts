import { GiveBack } from '../checklist/give-back.ts';
import { define as defineRouteChoice } from '../guide/route-choice.ts';

/** Starts what a page of the site loads after its first script: a guide in one file has the parts of a guide only. */
export function loadPage(): void {
  defineRouteChoice();
  customElements.define('give-back', GiveBack);
}
