import { defineRule } from '../rule.ts';

const EVENTS = {
  lost: 'private-key-lost',
  leaked: 'key-leaked',
  regenerated: 'keys-regenerated',
  deleting: 'key-deleting',
  'changing-project': 'project-changing',
  'regenerate-and-change': 'regenerate-and-change',
  'space-changed': 'space-changed',
  'going-live': 'going-live',
} as const;

const isEvent = (event: string): event is keyof typeof EVENTS => Object.hasOwn(EVENTS, event);

/** A decision aid: what happened to the keys, what breaks, what is lost, what comes first. */
export const keyEvent = defineRule({
  id: 'key-event',
  inputs: {
    event: [
      'lost',
      'leaked',
      'regenerated',
      'deleting',
      'changing-project',
      'regenerate-and-change',
      'space-changed',
      'going-live',
    ],
    live: ['yes', 'no'],
  },
  messages: {
    'event-missing': { level: 'error', args: [], source: 'ce-saas', onSubmit: true },
    'live-missing': { level: 'note', args: [], source: 'ce-connect', onSubmit: true },
    'private-key-lost': { level: 'note', args: [], source: 'ce-connect' },
    'key-leaked': { level: 'warning', args: [], source: 'ce-saas' },
    'keys-regenerated': { level: 'warning', args: [], source: 'ce-saas' },
    'key-deleting': { level: 'error', args: [], source: 'ce-saas' },
    'project-changing': { level: 'note', args: [], source: 'connector-code' },
    'project-changing-live': { level: 'warning', args: [], source: 'ce-connect' },
    'regenerate-and-change': { level: 'warning', args: [], source: 'ce-connect' },
    'regenerate-and-change-live': { level: 'error', args: [], source: 'ce-connect' },
    'space-changed': { level: 'warning', args: [], source: 'kb' },
    'going-live': { level: 'warning', args: [], source: 'payment-code' },
  },
  judge({ event, live }, _, report) {
    if (!isEvent(event)) {
      report('event-missing', {});
      return undefined;
    }
    const outcome = EVENTS[event];
    if (outcome === 'project-changing' || outcome === 'regenerate-and-change') {
      if (live === '') report('live-missing', {}, { input: 'live' });
      report(live === 'yes' ? `${outcome}-live` : outcome, {});
    } else {
      report(outcome, {});
    }
    return undefined;
  },
});
