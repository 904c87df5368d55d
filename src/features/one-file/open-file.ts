import { preferredLocale } from '../../engine/text/preferred-locale.ts';
import { rememberedLocale } from '../../stores/place.ts';
import { locale } from '../page/context.ts';
import { openAskedCase, showAskedSteps, showLinkedStep } from './asked-steps.ts';
import { otherLanguages, showLanguage } from './languages.ts';

/*
 * Runs before the script of every page: shows the reader's language, and the steps and the case that the name of the
 * file asks for.
 */
const wanted = preferredLocale(
  [rememberedLocale() ?? '', ...navigator.languages],
  [locale, ...otherLanguages()],
);
if (wanted !== undefined) showLanguage(wanted);
openAskedCase();
showAskedSteps();
showLinkedStep();
addEventListener('hashchange', showLinkedStep);
