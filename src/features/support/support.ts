import '../page/refuse-floods.ts';
import { LinkComposer } from './link-composer.ts';
import { StatusReader } from './status-reader.ts';

/** What the page for support agents has in addition to what every page starts with. */
export function define(): void {
  customElements.define('link-composer', LinkComposer);
  customElements.define('status-reader', StatusReader);
}
