import { linksIn } from '../../engine/links/repair-link.ts';
import { Island } from '../page/island.ts';

const BEFORE = /^(.*\/)checklists\//;

/**
 * `<lost-link>`: if mail has damaged the address of a checklist so much that its page was not found, opens what can
 * still be read from it: an existing guide, on this site, in the language of the address.
 */
export class LostLink extends Island {
  protected override connect(): void {
    const guides = this.data('guides').split(' ');
    const address = new URL(location.href);
    const [, before] = BEFORE.exec(address.pathname) ?? [];
    const link = linksIn(address.href).find(({ guide }) => guides.includes(guide));
    if (before === undefined || !link) return;
    const path = `${before}checklists/${link.guide}/`;
    // The part before it may not be ours: then the page that is not found would be this one again.
    if (path === address.pathname) return;
    address.pathname = path;
    address.search = link.query;
    address.hash = link.fragment;
    location.replace(address);
  }
}

/** Called by the script of every page, on a page that has the element. */
export function define(): void {
  customElements.define('lost-link', LostLink);
}
