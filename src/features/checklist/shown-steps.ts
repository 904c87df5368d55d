import { atom } from 'nanostores';

/** The ids of the steps that the checklist shows, for what gives their status back. */
export const shownSteps = atom<readonly string[]>([]);
