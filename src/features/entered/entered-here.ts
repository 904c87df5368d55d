import { Island } from '../page/island.ts';
import { navigation } from '../page/navigation.ts';

/** `<entered-here>`: counts the network requests of the page since it was loaded, as the browser reports them. */
export class EnteredHere extends Island {
  protected override connect(signal: AbortSignal): void {
    const all = this.find('all', HTMLElement);
    const own = this.find('own', HTMLElement);
    let [requests, ours] = [0, 0];
    const watch = new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (startTime <= loaded()) continue;
        requests += 1;
        if (name.startsWith(`${location.origin}/`)) ours += 1;
      }
      all.textContent = String(requests);
      own.textContent = String(ours);
    });
    watch.observe({ type: 'resource', buffered: true });
    signal.addEventListener('abort', () => watch.disconnect());
    this.find('counts', HTMLElement).hidden = false;
  }
}

/** When the page had loaded, on the clock of its resources; nothing is counted before that. */
function loaded(): number {
  const end = navigation()?.loadEventEnd ?? 0;
  return end === 0 ? Number.POSITIVE_INFINITY : end;
}
