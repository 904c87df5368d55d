import { expect, it } from 'vitest';
import { privateKey } from '../../src/judges/keys/private-key.ts';
import { bodyOf, pem, privatePem, privatePemWhere } from '../support/keys.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SAMPLES = 300;

const heaviest = (text: string): readonly string[] =>
  privateKey.judge({ value: text }, {}).findings.map(({ level }) => level);

/** The same numbers in every run (mulberry32), so that a missed case can be investigated. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Damage = (body: string, at: number, random: (below: number) => number) => string;

const damages: Readonly<Record<string, Damage>> = {
  'a character replaced': (body, at, random) =>
    body.slice(0, at) + ALPHABET.charAt(random(64)) + body.slice(at + 1),
  'the case of a letter changed': (body, at) => {
    const letter = body.charAt(at);
    const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    return body.slice(0, at) + other + body.slice(at + 1);
  },
  'neighbours swapped': (body, at) =>
    body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2),
  'a character lost': (body, at) => body.slice(0, at) + body.slice(at + 1),
  'a character added': (body, at, random) =>
    body.slice(0, at) + ALPHABET.charAt(random(64)) + body.slice(at),
  'four characters lost': (body, at) => body.slice(0, at) + body.slice(at + 4),
  'four characters added': (body, at, random) =>
    body.slice(0, at) + ALPHABET.slice(random(60)).slice(0, 4) + body.slice(at),
};

it.each(Object.entries(damages))(`refuses ${SAMPLES} keys with %s`, (_, damage) => {
  const random = sequence(20_261_121);
  let refused = 0;
  while (refused < SAMPLES) {
    const body = bodyOf(privatePem(2048, refused % 3));
    const damaged = damage(body, random(body.length - 4), random);
    if (damaged === body) continue;
    expect(heaviest(pem('PRIVATE KEY', damaged))).toContain('error');
    refused++;
  }
});

it('refuses a key whose last character has unused bits set', () => {
  const padded = bodyOf(privatePemWhere((text) => /=\n/.test(text)));
  const at = padded.search(/.=+$/);
  const next = ALPHABET.charAt(ALPHABET.indexOf(padded.charAt(at)) + 1);
  const text = pem('PRIVATE KEY', padded.slice(0, at) + next + padded.slice(at + 1));
  expect(heaviest(text)).toContain('error');
});

type Form = (text: string, width: number) => string;

const forms: Readonly<Record<string, Form>> = {
  'as it is': (text) => text,
  'with a line break at the end': (text) => `${text}\n`,
  'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'with spaces at line ends': (text) => text.replaceAll('\n', '  \n'),
  'with tabs at line ends': (text) => text.replaceAll('\n', '\t\r\n'),
  'with spaces around it': (text) => `\n \t${text}\n\n`,
  'with an empty first row': (text) => text.replace('\n', '\n\n'),
  'with rows of another width': (text, width) => pem('PRIVATE KEY', bodyOf(text), width),
  'in one row': (text) => pem('PRIVATE KEY', bodyOf(text), 100_000),
};

const keys = [
  ...Array.from({ length: 9 }, (_, number) => privatePem(2048, number)),
  privatePem(3072),
  privatePem(4096),
];
const widths = [4, 8, 48, 60, 63, 65, 72, 76, 80, 100, 128, 252, 1000, 1624];

it('finds nothing wrong with more than 200 sound keys', () => {
  const sound = keys.flatMap((key) =>
    Object.values(forms).flatMap((form) =>
      (form === forms['with rows of another width'] ? widths : [64]).map((width) =>
        form(key, width),
      ),
    ),
  );
  expect(sound.length).toBeGreaterThan(200);
  for (const text of sound) {
    const levels = heaviest(text);
    expect(levels).not.toContain('error');
    expect(levels).not.toContain('warning');
  }
});
