import { rememberLocale } from '../../stores/place.ts';
import { placeToKeep, scrollToPlace } from '../language/place-in-page.ts';
import { Island } from '../page/island.ts';
import { showTools } from '../progress/load-progress-tools.ts';
import { showAskedSteps } from './asked-steps.ts';
import { showLanguage } from './languages.ts';

/** `<language-switch>` in a file: shows the same place in another language of the file, without loading anything. */
export class LanguageSwitch extends Island {
  protected override connect(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : undefined;
        const locale = link?.dataset['locale'];
        if (!locale) return;
        event.preventDefault();
        const [place, top] = placeToKeep();
        const id = place?.id;
        const which = [...document.querySelectorAll('language-switch')].indexOf(this);
        if (!showLanguage(locale)) return;
        rememberLocale(locale);
        showTools();
        showAskedSteps();
        // Nothing above the place changes its height afterwards.
        document.documentElement.dataset['laidOut'] = '';
        const here = document.querySelectorAll('language-switch')[which];
        here
          ?.querySelector<HTMLElement>(`[data-locale="${CSS.escape(locale)}"]`)
          ?.focus({ preventScroll: true });
        if (id) scrollToPlace({ step: id, offset: Math.round(top) });
      },
      { signal },
    );
  }
}
