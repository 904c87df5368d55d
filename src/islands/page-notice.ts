import { progress, t } from './context.ts';
import { follow, Island } from './island.ts';

/** `<page-notice>`: what concerns the whole page, at its head, such as that progress cannot be kept. */
export class PageNotice extends Island {
  protected override connect(signal: AbortSignal): void {
    follow(
      progress.$trouble,
      (trouble) => {
        if (trouble) showNotice(t(`storage-${trouble}`));
      },
      signal,
    );
  }
}

/** A page that leads on to another has no notice. */
export function showNotice(text: string): void {
  const said = document.querySelector<HTMLElement>('page-notice [data-part="said"]');
  if (!said) return;
  said.textContent = text;
  said.hidden = false;
}
