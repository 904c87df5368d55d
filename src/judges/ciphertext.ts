import { valuesAround } from '../engine/text/around.ts';

/** A value that Magento has encrypted: key version, cipher, text (magento2 core, Encryptor). */
export const CIPHERTEXT = /^\d+:[0-3]:(?:[^:\s]+:)?[A-Za-z0-9+/]+={0,2}$/;

/** Shorter texts of that form are times and versions. */
const SHORTEST = 15;

/** Whether there is a value that Magento has encrypted in a paste, whatever is around it. */
export const holdsCiphertext = (entered: string): boolean =>
  valuesAround(entered, (part) => part.length > SHORTEST && CIPHERTEXT.test(part)).length > 0;
