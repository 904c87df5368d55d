import { defineRule } from '../../engine/check/rule.ts';
import { dayOf } from '../../engine/text/calendar-date.ts';
import { nextRenewal } from './renewal.ts';

/** Providers remind their customers about a month ahead. */
const SOON = 30;

/** Judges whether the yearly consent at Amazon is still good. Today comes from outside: the rule has no clock. */
export const consentRenewal = defineRule({
  id: 'consent-renewal',
  inputs: { consent: 'date', today: 'date' },
  messages: {
    'date-missing': { level: 'error', args: [], source: 'ch-docs', onSubmit: true },
    'not-a-date': { level: 'error', args: [], source: 'ch-docs' },
    'in-the-future': { level: 'error', args: [], source: 'ch-docs' },
    overdue: { level: 'warning', args: ['count'], source: 'sp-api-renew' },
    'due-today': { level: 'warning', args: [], source: 'sp-api-renew' },
    'due-soon': { level: 'warning', args: ['count'], source: 'renewal-reminders' },
  },
  facts: ['count'],
  judge({ consent, today }, _, report) {
    const given = dayOf(consent);
    const now = dayOf(today);
    if (consent === '') report('date-missing', {});
    else if (given === undefined) report('not-a-date', {});
    else if (now !== undefined && given > now) report('in-the-future', {});

    const days = nextRenewal(consent, today)?.days;
    if (days === undefined) return undefined;
    if (days < 0) report('overdue', { count: -days });
    else if (days === 0) report('due-today', {});
    else if (days <= SOON) report('due-soon', { count: days });
    return { count: days };
  },
});
