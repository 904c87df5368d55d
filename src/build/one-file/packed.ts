import { deflateRawSync } from 'node:zlib';
import { toBase85 } from '../../engine/text/base85.ts';
import { applied, type Edit, type ElementNode, elementsOf } from './markup.ts';

/** Where a part is put after the file opens (src/features/one-file/unpack.ts). */
const PLACE = '<template></template>';

/** A body without what is not needed at first, and that as templates: first those of places, in order. */
export interface Packed {
  readonly body: string;
  readonly parts: string;
}

/**
 * Takes out of a body what nobody sees without script: files are limited in size. What a reader can read stays as it is;
 * of a language that only a script shows, only its first `steps`.
 */
export function packedBody(body: string, steps = Number.POSITIVE_INFINITY): Packed {
  const elements = elementsOf(body);
  const later = elements.filter(({ attributes }) => attributes['class'] === 'step').slice(steps);
  const found = elements.flatMap((element) =>
    later.includes(element) ? whole(element) : (forScript(element) ?? []),
  );
  const runs = joined(found);
  const isData = ({ start }: Run) => body.startsWith('<script', start);
  const [data, parts] = [runs.filter(isData), runs.filter((run) => !isData(run))];
  const textOf = ({ start, end }: Run) => body.slice(start, end);
  return {
    body: applied(
      body,
      runs.map((run) => ({ ...run, by: isData(run) ? '' : PLACE })),
    ),
    parts: [...parts.map((run) => `<template>${textOf(run)}</template>`), ...data.map(textOf)].join(
      '',
    ),
  };
}

type Run = Pick<Edit, 'start' | 'end'>;

/** Runs without those inside another; those that follow each other are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (!last || run.start > last.end) all.push(run);
    else if (run.start === last.end) all.splice(-1, 1, { start: last.start, end: run.end });
  }
  return all;
}

/** What of an element only the script of the file uses: all, what comes after it, or nothing. */
function forScript(element: ElementNode): Run | undefined {
  const { name, attributes, parent, loc } = element;
  const isCheck = parent?.['attributes']?.class === 'check';
  if (name === 'noscript' && isCheck) return { start: loc[1].end, end: parent.loc[1].start };
  const unseen = name === 'script' || name === 'template' || 'hidden' in attributes;
  return unseen ? whole(element) : undefined;
}

const whole = ({ loc: [open, close] }: ElementNode): Run => ({ start: open.start, end: close.end });

/** A text as a script unpacks it. With this much memory it becomes smallest. */
export const packed = (text: string): string =>
  toBase85(deflateRawSync(text, { level: 9, memLevel: 7 }));
