import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, type Port, until } from './driver.ts';

/** The keys that W3C WebDriver writes as one character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

const WINDOW = fileURLToPath(new URL('webkit-window.py', import.meta.url));

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

/** WebKitGTK, driven by plain W3C WebDriver calls, on a virtual screen. */
export async function startWebKit(driver: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-webkit-'));
  const log = join(folder, 'console.log');
  writeFileSync(log, '');
  const [screen, display] = await startScreen();
  const port = await freePort();
  // The pages' processes inherit that each line of the console is written immediately.
  const program = spawn('stdbuf', ['-oL', driver, '-p', `${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const call = callsTo(`http://127.0.0.1:${port}`);
  await until(() => call('GET', '/status'), 'WebKitWebDriver');
  const { sessionId, capabilities } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: WINDOW,
          args: [`--profile=${join(folder, 'profile')}`, `--log=${log}`],
        },
      },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const inSession: Call = (method, path, body) =>
    call(method, `/session/${sessionId}${path}`, body);
  return {
    version: capabilities.browserVersion,
    open: windowsOf(inSession),
    complaints: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
    quit: async () => {
      await call('DELETE', `/session/${sessionId}`);
      await Promise.all([program, screen].map(end));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens windows, beginning with the existing one. The driver acts in one of them at a time, and stays there. */
function windowsOf(call: Call): () => Promise<Port> {
  const windows: string[] = [];
  let current: string | undefined;
  const go = async (handle: string | undefined): Promise<void> => {
    if (current !== handle) await call('POST', '/window', { handle });
    current = handle;
  };
  const open = async (): Promise<string> => {
    if (windows.length === 0) return (await call('GET', '/window')) as string;
    await go(windows[0]);
    const { handle } = (await call('POST', '/window/new', { type: 'window' })) as {
      handle: string;
    };
    return handle;
  };
  return async () => {
    const handle = await open();
    windows.push(handle);
    const at: Call = async (method, path, body) => {
      await go(handle);
      return call(method, path, body);
    };
    const act = (type: string, actions: readonly object[], more = {}) =>
      at('POST', '/actions', { actions: [{ type, id: type, actions, ...more }] });
    return {
      goto: async (url) => {
        await at('POST', '/url', { url });
      },
      evaluate: (expression) =>
        at('POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
      strike: async (strokes) => {
        const actions = strokes.map(({ key, down }) => ({
          type: down ? 'keyDown' : 'keyUp',
          value: KEYS[key] ?? key,
        }));
        await act('key', actions);
      },
      press: async (x, y) => {
        await act(
          'pointer',
          [
            { type: 'pointerMove', x, y, duration: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
          { parameters: { pointerType: 'mouse' } },
        );
      },
      resize: async (width, height) => {
        await at('POST', '/window/rect', { width, height });
      },
      close: async () => {
        await at('DELETE', '/window');
        current = undefined;
      },
    };
  };
}

const callsTo =
  (driver: string): Call =>
  async (method, path, body) => {
    const response = await fetch(driver + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as {
      value?: { error?: string; message?: string } | null;
    };
    if (value?.error) throw new Error(`${value.error}: ${value.message} (${method} ${path})`);
    return value;
  };

/** A virtual screen. It takes a free number, and says which. */
async function startScreen(): Promise<[ChildProcess, string]> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data');
  return [screen, `:${String(number).trim()}`];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  server.close();
  if (place === null || typeof place === 'string') throw new Error('There is no free port.');
  return place.port;
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}
