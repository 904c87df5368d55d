import type { Revisions, Routes } from '../../contracts/route-choice.ts';
import { chosenRoute } from '../../engine/check/route.ts';
import { chooseRoute } from '../../stores/routes.ts';
import { progress } from '../page/context.ts';
import { follow, Island } from '../page/island.ts';
import { openedAfresh } from '../page/navigation.ts';

/** `<route-choice>`: the guide's question; the answer is stored as the steps that it makes unnecessary. */
export class RouteChoice extends Island {
  protected override connect(signal: AbortSignal): void {
    const { guide } = this;
    const routes: Routes = JSON.parse(this.data('routes'));
    const revisions: Revisions = JSON.parse(this.data('revisions'));
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
