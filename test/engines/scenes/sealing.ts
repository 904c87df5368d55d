import { expect, it, onTestFinished } from 'vitest';
import { ATTACKS, IMPORTS } from '../../support/attacks.ts';
import { host, listen } from '../../support/listener.ts';
import { builtPage } from '../../support/pages.ts';
import { attackFromWorker, WORKER_ATTACKS } from '../../support/worker-attacks.ts';
import { until } from '../driver.ts';
import { GUIDE, TOOL } from '../places.ts';
import type { Stage } from '../stage.ts';
import type { Tab } from '../tab.ts';

/** Leads away from the page, so it runs after the notes of the page have been read. */
const LAST = 'form';

/** The code of each attack, by name. */
const attacks = (elsewhere: string): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(IMPORTS).map(([name, code]) => [name, code(elsewhere)] as const),
    ...Object.entries(ATTACKS).map(
      ([name, act]) => [name, `(${act})(${JSON.stringify(elsewhere)})`] as const,
    ),
  ]);

const NAMES = [...attacks('').keys()].filter((name) => name !== LAST);

/** The answer of an attack does not matter, nor whether it fails immediately: what counts is what arrives elsewhere. */
const attempt = (tab: Tab, code = ''): Promise<unknown> =>
  tab.run(`Promise.resolve(${code}).then(() => null)`).catch(() => undefined);

async function attemptAll(tab: Tab, elsewhere: string): Promise<void> {
  await tab.evaluate(() => {
    document.documentElement.dataset['ran'] = '';
  });
  for (const name of NAMES) await attempt(tab, attacks(elsewhere).get(name));
}

/** The attacks whose code ran although it was made from text. */
const ran = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => document.documentElement.dataset['ran']?.split(' ').filter(Boolean) ?? []);

async function listenUntilEnd() {
  const listener = await listen();
  onTestFinished(() => listener.stop());
  return listener;
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The address of a page's copy without a policy. */
async function unsealedCopy(path: string): Promise<string> {
  const page = builtPage(path);
  expect(page).toMatch(POLICY);
  const unsealed = await host(page.replace(POLICY, ''));
  onTestFinished(() => unsealed.stop());
  return `http://localhost:${unsealed.port}/`;
}

export const sealing = ({ open, openBeside, expectComplaints }: Stage): void => {
  it('nothing leaves a page, whatever a script tries; without the policy everything would', async () => {
    expectComplaints();
    const [elsewhere, afterControl] = [await listenUntilEnd(), await listenUntilEnd()];
    const sealed = await open(GUIDE.path);
    await attemptAll(sealed, elsewhere.address);
    await attempt(sealed, attacks(elsewhere.address).get(LAST));

    const control = await openBeside();
    await control.visit(await unsealedCopy(GUIDE.path));
    await attemptAll(control, afterControl.address);
    await until(async () => {
      const through = new Set([
        ...afterControl.heard.map((path) => path.replace(/^base\//, '')),
        ...(await ran(control)),
      ]);
      const waiting = NAMES.filter((name) => !through.has(name));
      if (waiting.length > 0) throw new Error(waiting.join(' '));
      return true;
    }, 'every attack to get through without the policy');
    await attempt(control, attacks(afterControl.address).get(LAST));
    await until(async () => afterControl.heard.includes(LAST), 'the form to be heard');

    expect(elsewhere.heard).toEqual([]);
    expect(await ran(sealed)).toEqual([]);
    expect(await sealed.place()).toMatch(new RegExp(`^${GUIDE.path}(?:#content)?$`));
  });
  it('a worker of a tool can send nothing; without the policy of its page, it could', async () => {
    expectComplaints();
    const [elsewhere, afterControl] = [await listenUntilEnd(), await listenUntilEnd()];
    const sealed = await open(TOOL);
    await sealed.run(attackFromWorker(elsewhere.address));
    const control = await openBeside();
    await control.visit(await unsealedCopy(TOOL));
    await control.run(attackFromWorker(afterControl.address));
    await until(
      async () => WORKER_ATTACKS.every((name) => afterControl.heard.includes(name)),
      'everything that a worker sends',
    );
    expect(elsewhere.heard).toEqual([]);
  });
};
