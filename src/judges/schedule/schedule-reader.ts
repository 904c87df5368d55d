import type { ReaderFor } from '../../engine/data-rules/reader.ts';
import { longestPause } from './cron.ts';

/**
 * How often something starts, as minutes, hours, a line of a crontab or a configuration: the longest pause in minutes.
 */
export const scheduleReader: ReaderFor = () => ({
  read(entered) {
    const pause = entered === '' ? undefined : longestPause(entered);
    return pause === 'leaves-out-days'
      ? { text: entered, kind: pause }
      : { text: entered, number: pause?.minutes };
  },
});
