import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstall, install, provideBrowser } from '../support/provide-browser.ts';
import { ENGINES, type EngineName } from './driver.ts';

/** The program that starts each engine; a missing engine has none. */
export type Programs = Readonly<Partial<Record<EngineName, string>>>;

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The driver, the screen in memory, and the program that shows a window. All of them are needed. */
const WEBKIT = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const WINDOW = [
  'import gi',
  'gi.require_version("Gtk", "3.0")',
  'gi.require_version("WebKit2", "4.1")',
];

const PACKAGES: Readonly<Record<Exclude<EngineName, 'chromium'>, readonly string[]>> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-webkit2-4.1'],
};

const here: Readonly<Record<keyof typeof PACKAGES, () => string | undefined>> = {
  firefox: () => process.env['WAYMARK_FIREFOX'] ?? FIREFOX.find((place) => existsSync(place)),
  webkit: () => {
    if (!existsSync(WEBKIT) || !existsSync(SCREEN)) return undefined;
    const { status } = spawnSync('/usr/bin/python3', ['-c', WINDOW.join('\n')]);
    return status === 0 ? WEBKIT : undefined;
  },
};

/** The engines that are here or can be installed: those with tests in this run. */
export const enginesToTest = (): readonly EngineName[] =>
  ENGINES.filter((name) => name === 'chromium' || here[name]() || canInstall());

/** Finds the engines. Installs missing ones if possible, otherwise says what to install. */
export function provideEngines(): Programs {
  const others = (['firefox', 'webkit'] as const).map((name) => {
    const packages = PACKAGES[name];
    if (!here[name]() && canInstall()) install(...packages);
    const program = here[name]();
    if (!program) {
      process.stderr.write(
        `${name}: not found, so nothing is tested in it. On Debian or Ubuntu, run: apt-get install ${packages.join(' ')}\n`,
      );
    }
    return [name, program];
  });
  return { chromium: provideBrowser(), ...Object.fromEntries(others) };
}
