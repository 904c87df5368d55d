import {
  byteOrderMark,
  fullWidth,
  html,
  invisible,
  percentEncoded,
} from '../../../engine/text/character-layers.ts';
import type { Layer } from '../../../engine/text/layers.ts';
import { assignment, linePrefix, mailQuote, textBesideMarker } from './beside-layers.ts';
import { cleanBlock, markerTwice, meetingBlocks, severalBlocks } from './block-layers.ts';
import { base64url, lineBreaksLost, lineWidth, padding, plusLost } from './body-layers.ts';
import { carriageReturns, unicodeLineSeparator, windowsLineEnds } from './break-layers.ts';
import { backslashes, escapes, literalNewlines } from './escape-layers.ts';
import {
  dashCount,
  dashLookalike,
  markerCase,
  markerMismatch,
  markerSpacing,
  surroundingText,
} from './marker-layers.ts';
import { missingBegin, missingEnd, missingMarkers, translatedMarker } from './missing-layers.ts';
import { replacedBreaks } from './replaced-layers.ts';
import {
  blankFirstLine,
  blankLines,
  blanksInRows,
  indented,
  trailingBlanks,
} from './row-layers.ts';
import { numberedLines, quotedPrintable, shownControls } from './shown-layers.ts';
import { base64OfFile, dataAddress, namedValue, quotedBlock, quotedLines } from './wrap-layers.ts';

const LAYERS = [
  // What the whole text is wrapped or encoded in.
  byteOrderMark,
  quotedLines,
  numberedLines,
  quotedBlock,
  namedValue,
  dataAddress,
  base64OfFile,
  surroundingText,
  cleanBlock,
  quotedPrintable,
  percentEncoded,
  html,
  // Characters, then line breaks: from here on, lines end with \n.
  invisible,
  fullWidth,
  replacedBreaks,
  shownControls,
  numberedLines,
  escapes,
  literalNewlines,
  backslashes,
  unicodeLineSeparator,
  carriageReturns,
  windowsLineEnds,
  // Markers: from here on, they are in strict form, and there are two.
  dashLookalike,
  dashCount,
  markerCase,
  markerSpacing,
  translatedMarker,
  mailQuote,
  linePrefix,
  missingMarkers,
  missingBegin,
  missingEnd,
  assignment,
  textBesideMarker,
  surroundingText,
  meetingBlocks,
  markerTwice,
  severalBlocks,
  markerMismatch,
  // Rows of the one block that is left.
  lineBreaksLost,
  plusLost,
  indented,
  trailingBlanks,
  blankLines,
  blankFirstLine,
  blanksInRows,
  base64url,
  padding,
  lineWidth,
] as const;

export type LayerMessage = (typeof LAYERS)[number]['message'];

/** What can be wrong with the text of a key file, in the order in which it is removed. */
export const KEY_LAYERS: readonly Layer<LayerMessage>[] = LAYERS;
