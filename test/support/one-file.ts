import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { fromBase85 } from '../../src/engine/text/base85.ts';
import { builtFile } from './pages.ts';

/** What a guide in one file consists of. */
export interface OneFile {
  /** The file as it is. */
  readonly html: string;
  /** The markup and the script that it unpacks when it opens. */
  readonly markup: string;
  readonly script: string;
}

/** A built file, unpacked with another program than its own. */
export function oneFileAt(path: string): OneFile {
  const html = readFileSync(builtFile(path), 'utf8');
  const [, packed = ''] = / data-packed>([^<]*)</.exec(html) ?? [];
  const [script = '', markup = ''] = inflateRawSync(fromBase85(packed)).toString().split('\0');
  return { html, markup, script };
}
