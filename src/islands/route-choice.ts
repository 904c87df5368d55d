import type { Route } from '../domain/guide.ts';
import { chosenRoute } from '../domain/route.ts';
import { chooseRoute } from '../stores/routes.ts';
import { progress } from './context.ts';
import { follow, Island } from './island.ts';
import { openedAfresh } from './navigation.ts';

/** `<route-choice>`: the guide's question; the answer is kept as the steps that it makes unnecessary. */
export class RouteChoice extends Island {
  protected override connect(signal: AbortSignal): void {
    const { guide } = this;
    const routes: readonly Route[] = JSON.parse(this.data('routes'));
    const revisions: Readonly<Record<string, string>> = JSON.parse(this.data('revisions'));
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-route]')];
    const said = this.find('said', HTMLElement);
    const answer = () => {
      const route = routes.find(({ id }) => boxes.some((box) => box.checked && box.value === id));
      if (!route) return;
      chooseRoute(progress, guide, route, revisions);
      said.textContent = said.dataset['said'] ?? '';
    };
    this.addEventListener('change', answer, { signal });
    if (openedAfresh()) answer();
    follow(
      progress.$progress,
      (all) => {
        const route = chosenRoute(routes, guide, Object.keys(revisions), all);
        for (const box of boxes) if (route) box.checked = box.value === route.id;
      },
      signal,
    );
  }
}

export const define = (): void => customElements.define('route-choice', RouteChoice);
