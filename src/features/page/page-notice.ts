import { progress, t } from './context.ts';
import { follow, Island } from './island.ts';

/** `<page-notice>`: what concerns the whole page, at its top, for example that progress cannot be kept. */
export class PageNotice extends Island {
  /** Whether the notice is about storage. */
  #shown = false;

  protected override connect(signal: AbortSignal): void {
    follow(
      progress.$trouble,
      (trouble) => {
        if (trouble) showNotice(t(`storage-${trouble}`));
        else if (this.#shown) showNotice('');
        this.#shown = trouble !== undefined;
      },
      signal,
    );
  }
}

/** Shows a notice, or none if the text is empty. A page that redirects to another has no place for it. */
export function showNotice(text: string): void {
  const said = document.querySelector<HTMLElement>('page-notice [data-part="said"]');
  if (!said) return;
  said.textContent = text;
  said.hidden = text === '';
}
