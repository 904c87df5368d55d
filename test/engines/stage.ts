import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest';
import type { Engine, EngineName } from './driver.ts';
import { PLAIN } from './places.ts';
import { startChromium, startFirefox } from './playwright.ts';
import { Tab } from './tab.ts';
import { startWebKit } from './webkit.ts';

const START: Readonly<Record<EngineName, (program: string) => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

const DESKTOP = { width: 1280, height: 900 };
/** The list of steps next to a guide is a box that scrolls. */
export const LOW = { width: 1280, height: 420 };
export const PHONE = { width: 360, height: 740 };
export const NARROW = { width: 320, height: 640 };

/** Where the scenes of one engine run: one browser for all of them, in which each starts with empty storage. */
export interface Stage {
  /** Opens a path in the tab that all scenes share. */
  open(path: string, size?: typeof DESKTOP): Promise<Tab>;
  /** Opens another tab, which is closed when the test ends. */
  openBeside(): Promise<Tab>;
  /** This test is about complaints of pages. */
  expectComplaints(): void;
}

/** Runs scenes in an engine. No page may write complaints to its console while they run. */
export function play(name: EngineName, scenes: readonly ((stage: Stage) => void)[]): void {
  const program = inject('engines')[name];
  // If the package of an engine cannot be installed, the set-up has said so.
  if (program === undefined || program === '') {
    it(`${name} is missing: nothing is tested in it`, () => expect(program).toBeFalsy());
    return;
  }
  let engine: Engine;
  let shared: Tab;
  let heard = 0;
  beforeAll(async () => {
    engine = await START[name](program);
    shared = new Tab(await engine.open(), inject('site'));
    await shared.visit(PLAIN);
  });
  afterAll(() => engine.quit());
  beforeEach(async () => {
    await shared.evaluate(() => localStorage.clear());
    heard = engine.complaints().length;
    return () => expect(engine.complaints().slice(heard)).toEqual([]);
  });
  const stage: Stage = {
    open: async (path, { width, height } = DESKTOP) => {
      await shared.resize(width, height);
      await shared.open(path);
      return shared;
    },
    openBeside: async () => {
      const tab = new Tab(await engine.open(), inject('site'));
      onTestFinished(() => tab.close());
      return tab;
    },
    expectComplaints: () => {
      heard = Number.POSITIVE_INFINITY;
      onTestFinished(() => shared.visit(PLAIN));
    },
  };
  describe(name, () => {
    for (const scene of scenes) scene(stage);
  });
}
