import { CONTENT_FOLDER } from '../../content/read-content.ts';
import { runSources } from './run-sources.ts';

/** `npm run sources -- <folder>`: compares what was read with what checkouts on this machine have now. */
const { code, text } = runSources(CONTENT_FOLDER, process.argv.slice(2));
(code === 2 ? process.stderr : process.stdout).write(text);
process.exitCode = code;
