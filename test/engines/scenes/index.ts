import type { Stage } from '../stage.ts';
import { bar } from './bar.ts';
import { checks } from './checks.ts';
import { clearing } from './clearing.ts';
import { keyboard } from './keyboard.ts';
import { largeFile } from './large-file.ts';
import { narrow } from './narrow.ts';
import { oneFile } from './one-file.ts';
import { progress } from './progress.ts';
import { sealing } from './sealing.ts';
import { search } from './search.ts';
import { story } from './story.ts';
import { support } from './support.ts';
import { undivided } from './undivided.ts';

export const scenes: readonly ((stage: Stage) => void)[] = [
  story,
  checks,
  progress,
  bar,
  support,
  oneFile,
  largeFile,
  clearing,
  search,
  undivided,
  sealing,
  narrow,
  keyboard,
];
