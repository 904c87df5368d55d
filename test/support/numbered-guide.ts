import type { SharedGuide } from '../../src/engine/links/shared-guide.ts';
import type { SharedStatus, StepStatus } from '../../src/engine/links/status.ts';

/** Current steps; of the numbers that links use, one was renamed and one is gone. */
export const ids = ['one', 'two', 'three', 'four'];
export const guide: SharedGuide = {
  id: 'guide',
  number: 3,
  pins: ['one', 'two', 'three', 'former', 'gone'],
  steps: ids.map((id) => ({ id, revision: `${id}1111` })),
  aliases: { former: 'four' },
  fingerprint: 7,
};

/** A status of the guide. */
export const status = (steps: readonly StepStatus[], day?: string): SharedStatus => ({
  guide: guide.id,
  ...(day !== undefined && { day }),
  steps,
});
