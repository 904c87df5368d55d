import { progress, t } from './context.ts';
import { follow, Island } from './island.ts';

/** `<storage-notice>`: says once when progress cannot be kept. */
export class StorageNotice extends Island {
  protected override connect(signal: AbortSignal): void {
    const said = this.find('said', HTMLElement);
    follow(
      progress.$trouble,
      (trouble) => {
        if (!trouble) return;
        said.hidden = false;
        said.textContent = t(`storage-${trouble}`);
      },
      signal,
    );
  }
}
