import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../engine/result.ts';
import { OWN_CONTENT, readContent } from '../content/read-content.ts';
import { commitOf } from '../manifest/commit.ts';
import { MANIFEST, sha256Of } from '../manifest/manifest.ts';
import { runVerify } from '../verify/run-verify.ts';
import type { Machine } from './machine.ts';
import { RELEASED } from './released.ts';
import { translatorTasks } from './translators.ts';
import { checkVersion, tagOf } from './version.ts';
import { CHANGELOG, writeChangelog, writeReleased } from './write-files.ts';

/** A release that is being made. */
interface Release {
  readonly version: string;
  /** The day of the release, "2026-11-28". */
  readonly day: string;
  readonly machine: Machine;
}

/** A step of a release. It says what was done, or why it could not be done. */
export interface ReleaseStep {
  readonly name: string;
  /** What it does, as one line. */
  readonly does: string;
  run(release: Release): Result<string, string> | Promise<Result<string, string>>;
}

const DIST = 'dist';

/** Everything that a release consists of, in order. The first step that fails ends it. */
export const STEPS: readonly ReleaseStep[] = [
  {
    name: 'version',
    does: 'checks that the version is new and follows the last one',
    run: ({ version, machine }) => checkVersion(version, currentVersion(machine), machine.git),
  },
  {
    name: 'clean',
    does: 'checks that everything is committed',
    run({ machine }) {
      const commit = commitOf(machine.git);
      return commit ? ok(`At ${commit}.`) : fail('Commit or remove what `git status` names.');
    },
  },
  {
    name: 'tests',
    does: 'runs npm run test:all: every test, page and language, and the links and numbers of all releases',
    run: command('npm run test:all'),
  },
  {
    name: 'links',
    does: `adds what is new to ${OWN_CONTENT}/${RELEASED.pins} and ${OWN_CONTENT}/${RELEASED.links}`,
    run: ({ day, machine }) => ok(writeReleased(join(machine.folder, OWN_CONTENT), day)),
  },
  {
    name: 'open',
    does: 'checks that all of these links and numbers open',
    run: command('npx vitest run --project content test/content/released.test.ts'),
  },
  {
    name: 'changelog',
    does: `writes the version into package.json and the commits since the last release into ${CHANGELOG}`,
    run({ version, day, machine }) {
      writeChangelog(machine, version, day);
      const set = `npm version ${version} --silent --no-git-tag-version --allow-same-version`;
      return machine.run(set) ? ok(`Wrote ${CHANGELOG}.`) : fail(`This failed: ${set}`);
    },
  },
  {
    name: 'commit',
    does: 'commits these files',
    run: ({ version, machine }) =>
      command(
        `git add ${CHANGELOG} package.json package-lock.json ${OWN_CONTENT}/tests && git commit --quiet -m "Release ${version}"`,
      )({ machine }),
  },
  {
    name: 'build',
    does: `builds the site into ${DIST}/, with ${MANIFEST}`,
    run: command('npm run build', { OUT_DIR: DIST }),
  },
  {
    name: 'same',
    does: 'builds the commit again in another folder, time zone and language, and compares every file',
    run: ({ machine }) => buildAgain(machine),
  },
  {
    name: 'tag',
    does: `tags the commit, with the SHA-256 of ${MANIFEST}`,
    run({ version, machine }) {
      const sum = sha256Of(readFileSync(join(machine.folder, DIST, MANIFEST)));
      const tag = `git tag -a ${tagOf(version)} -m "${MANIFEST}: SHA-256 ${sum}"`;
      return command(tag)({ machine });
    },
  },
  {
    name: 'translators',
    does: 'names what translators still have to do',
    run: ({ machine }) =>
      ok(translatorTasks(readContent(join(machine.folder, OWN_CONTENT))).join('\n')),
  },
];

/** A step that is a command. */
function command(text: string, env?: Readonly<Record<string, string>>) {
  return ({ machine }: Pick<Release, 'machine'>): Result<string, string> =>
    machine.run(text, env && { env }) ? ok('Done.') : fail(`This failed: ${text}`);
}

const currentVersion = ({ folder }: Machine): string =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** Builds the commit as somebody else does: from a clone, with the packages of the lock file. */
async function buildAgain({ folder, run }: Machine): Promise<Result<string, string>> {
  const clone = mkdtempSync(join(tmpdir(), 'waymark-again-'));
  const elsewhere = { OUT_DIR: DIST, CACHE_DIR: undefined, TZ: 'Pacific/Chatham', LANG: 'tr_TR' };
  try {
    const built =
      run(`git clone --quiet . "${clone}"`) &&
      run('npm ci && npm run build', { folder: clone, env: elsewhere });
    if (!built) return fail('The commit cannot be built in another folder.');
    const { code, text } = await runVerify([join(clone, DIST)], join(folder, DIST));
    return code === 0 ? ok(text) : fail(text);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}
