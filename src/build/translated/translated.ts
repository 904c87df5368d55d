import { CONTENT_FOLDER } from '../content/read-content.ts';
import { runTranslated } from './run-translated.ts';

/** `npm run translated`: records that translations match the source as it is now. */
const done = runTranslated(CONTENT_FOLDER, process.argv.slice(2));
if (done.ok) process.stdout.write(done.value);
else process.stderr.write(`${done.problem}\nNothing was recorded.\n`);
process.exitCode = done.ok ? 0 : 1;
