import type { Span } from '../../engine/text/characters.ts';
import type { Installation, Setting } from './installation.ts';
import type { Known } from './known.ts';
import type { Message } from './messages.ts';
import type { Entry } from './part.ts';

/** Something that a rule has found, with every place of it: one finding per cause. */
export interface Found {
  readonly message: Message;
  /** In the reader's text; the first is where the fault is. */
  readonly at: readonly Span[];
  readonly path?: string | undefined;
  /** The fact that it rests on, if that depends on the setting. */
  readonly fact?: string;
  /** What to write instead, in the same format, or what that must be; without any value that the reader entered. */
  readonly instead?: string | undefined;
  /** What is in the first place, if `instead` surely belongs there. */
  readonly name?: string | undefined;
}

/** A rule over everything that a paste says about one installation. */
export type ConfigurationRule = (installation: Installation, known: Known) => readonly Found[];

/** A finding at the value of a setting, or at its name if it has no value. */
export const atValue = (message: Message, { entry, path }: Setting): Found => ({
  message,
  path,
  at: [placeOf(entry)],
});

/** Whether a value only names another variable, a secret or a file, which may be in the same text. */
export const isReference = ({ value }: Entry): boolean =>
  value.kind === 'hidden' && value.by === 'reference';

/** Where the value of an entry is, or its name if nothing is written, or if the value only begins in the next line. */
export const placeOf = ({ value, valued, named }: Entry): Span =>
  valued[0] < valued[1] && !isBlock(value) ? valued : named;

const isBlock = (value: Entry['value']): boolean =>
  value.kind === 'text' && (value.quoting === 'literal' || value.quoting === 'folded');

/** The first marker of a private key in a text (RFC 7468). */
export const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
