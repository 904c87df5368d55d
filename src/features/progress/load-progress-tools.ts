import { DEFAULT_CASE } from '../../stores/progress.ts';
import { progress, t } from '../page/context.ts';

/** Shows which case is open, and loads the tools for progress and cases when the reader first points at them. */
export function loadToolsWhenTouched(): void {
  const touched = new AbortController();
  const load = async ({ target }: Event) => {
    const tools = target instanceof Element && target.closest<HTMLElement>('.tools');
    if (!tools) return;
    touched.abort();
    try {
      const { startTools } = await import('./progress-tools-script.ts');
      await startTools(tools.dataset['texts'] ?? '');
    } catch {
      for (const said of document.querySelectorAll('.tools > [data-part="load-failed"]')) {
        said.textContent = t('part-failed');
      }
    }
  };
  for (const type of ['focusin', 'pointerover']) {
    document.addEventListener(type, load, { signal: touched.signal, passive: true });
  }
  progress.$case.subscribe(showTools);
}

/** Shows where the tools are, and which case is open. */
export function showTools(name = progress.$case.get()): void {
  for (const tools of document.querySelectorAll<HTMLElement>('.tools')) tools.hidden = false;
  for (const place of document.querySelectorAll<HTMLElement>('[data-case]')) {
    place.hidden = name === DEFAULT_CASE;
    place.textContent = t('case-is', { case: name });
  }
}
