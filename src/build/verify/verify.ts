import { finish } from '../outcome.ts';
import { runVerify } from './run-verify.ts';

/** `npm run verify -- <folder | file | address>`: compares a copy of the site with a build on this machine. */
finish(await runVerify(process.argv.slice(2)));
