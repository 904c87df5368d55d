import type { Finding } from '../../engine/check/finding.ts';
import { privateKey } from '../keys/private-key.ts';
import { readCipher } from './cipher.ts';
import { FORMATS } from './formats/index.ts';
import type { Found } from './found.ts';
import { type Installation, installationOf, type Setting, textOf } from './installation.ts';
import type { Known } from './known.ts';
import type { Entry } from './part.ts';
import { type Reading, readConfiguration } from './read.ts';
import { RULES } from './rules/index.ts';

/** What a private key in the text says, with the messages of the guides. */
interface KeyFindings {
  readonly setting: Setting;
  readonly findings: readonly Finding[];
}

export interface CheckedConfiguration {
  readonly reading: Reading;
  readonly installation: Installation;
  readonly found: readonly Found[];
  readonly keys: readonly KeyFindings[];
}

/** Line breaks in a cell may come from the table (FACTS-CONFIG 9.4, D-PEM-WRAP). */
const isCell = ({ value }: Entry): boolean => value.kind === 'text' && value.quoting === 'cell';

const PRIVATE_KEY = /_private_key$/;

/** Checks a text with one installation's configuration, in any of the formats. All places are in the text. Never throws. */
export const checkConfiguration = (raw: string, known: Known): CheckedConfiguration =>
  checkReading(readConfiguration(raw, FORMATS), known);

/** Checks what was read of one installation's configuration. Never throws. */
export function checkReading(reading: Reading, known: Known): CheckedConfiguration {
  const installation = installationOf(reading.parts, known);
  const found = RULES.flatMap((rule) => rule(installation, known));
  return { reading, installation, found, keys: keysIn(installation, found) };
}

/** Private keys are checked as in the guides, unless the text around them has already been named as the cause. */
function keysIn({ settings }: Installation, found: readonly Found[]): readonly KeyFindings[] {
  const explained = new Set(
    found
      .filter(({ message }) => message === 'broken-carrier')
      .flatMap(({ at }) => at.map(([start]) => start)),
  );
  return settings
    .filter(({ path, known }) => known?.stored === 'key' && PRIVATE_KEY.test(path))
    .filter(({ entry }) => !explained.has(entry.valued[0]) && !isCell(entry))
    .flatMap((setting) => {
      const text = textOf(setting);
      if (!text || readCipher(text.trim())) return [];
      const { findings } = privateKey.judge({ value: text }, {});
      return findings.length > 0 ? [{ setting, findings }] : [];
    });
}
