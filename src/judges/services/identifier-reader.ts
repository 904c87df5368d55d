import type { ReaderFor } from '../../engine/data-rules/reader.ts';
import { idFaults, idRepairs, isUuid, plainId } from './service-id.ts';

/** Shape is worth a look only where nothing but plain characters is left. */
const READABLE = /^[!-~]+$/;

const SPOT = { level: 'error', args: ['character', 'position'] } as const;

/** An ID that is put into requests as it is stored, such as a UUID: a character that does not belong to it makes it another. */
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
