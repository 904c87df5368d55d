import type { ReaderFor } from '../../engine/data-rules/reader.ts';
import { idFaults, idRepairs, isUuid, plainId } from './service-id.ts';

/** The shape is only worth checking if all characters are plain. */
const READABLE = /^[!-~]+$/;

const SPOT = { level: 'error', args: ['character', 'position'] } as const;

/** An ID that is put into requests as it is stored, such as a UUID: an extra character makes it a different ID. */
export const identifierReader: ReaderFor = () => ({
  read(entered) {
    const text = plainId(entered);
    const faults = entered === '' ? [] : idFaults(entered);
    const canBeTakenOff = faults.every(
      ({ message }) => message in idRepairs && (message !== 'around' || isUuid(text)),
    );
    return { text, faults, isClear: READABLE.test(text) && canBeTakenOff };
  },
  faults: {
    blank: { level: 'error' },
    ciphertext: { level: 'error' },
    placeholder: { level: 'warning' },
    label: { level: 'error' },
    around: { level: 'error' },
    quoted: { level: 'error' },
    'invisible-character': SPOT,
    'full-width': SPOT,
    'look-alike': SPOT,
    'inner-blank': SPOT,
    'outer-blanks': { level: 'warning' },
  },
  repairs: idRepairs,
});
