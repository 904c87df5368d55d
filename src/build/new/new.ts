import { CONTENT_FOLDER } from '../content/read-content.ts';
import { runNew } from './run-new.ts';

/** `npm run new guide|rule|language|draft|tool <id>`: adds a skeleton without problems, and says what to do next. */
const done = runNew(CONTENT_FOLDER, process.argv.slice(2));
if (done.ok) process.stdout.write(done.value);
else process.stderr.write(`${done.problem}\nNothing was written.\n`);
process.exitCode = done.ok ? 0 : 1;
