import type { StepStatus } from '../../src/engine/links/status.ts';

/** A step of a status: completed and without findings, except for what is given. */
export const step = (id: string, more: Partial<StepStatus> = {}): StepStatus => ({
  step: id,
  status: 'completed',
  messages: [],
  ...more,
});
