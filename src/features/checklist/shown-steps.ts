import { atom } from 'nanostores';

/** The IDs of the steps that the checklist shows, used to give back their status. */
export const shownSteps = atom<readonly string[]>([]);
