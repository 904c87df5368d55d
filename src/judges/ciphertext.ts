import { valuesAround } from '../engine/text/around.ts';

/** A value that Magento has encrypted: key version, cipher, text (magento2 core, Encryptor). */
export const CIPHERTEXT = /^\d+:[0-3]:(?:[^:\s]+:)?[A-Za-z0-9+/]+={0,2}$/;

/** Shorter texts of this form are times and versions. */
const SHORTEST = 15;

/** Whether a paste contains a value that Magento has encrypted, with anything around it. */
export const holdsCiphertext = (entered: string): boolean =>
  valuesAround(entered, (part) => part.length > SHORTEST && CIPHERTEXT.test(part)).length > 0;
