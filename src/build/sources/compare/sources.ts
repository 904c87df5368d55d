import { CONTENT_FOLDER } from '../../content/read-content.ts';
import { finish } from '../../outcome.ts';
import { runSources } from './run-sources.ts';

/** `npm run sources -- <folder>`: compares what was read with what checkouts on this machine have now. */
finish(runSources(CONTENT_FOLDER, process.argv.slice(2)));
