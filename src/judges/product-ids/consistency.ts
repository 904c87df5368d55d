import type { IdentifierType } from './identifier-type.ts';
import { found, type LineFinding } from './messages.ts';
import { mistyped } from './mistyped.ts';
import { otherType } from './other-type.ts';
import { prefixUse } from './prefixes.ts';
import { fits, hasCheck, isAllAlike, isBookAsin } from './shape.ts';
import { isPrintable } from './upc-e.ts';

/** What there is to say about a value in plain form that has the shape of its type. */
export function consistency(type: IdentifierType, value: string): readonly LineFinding[] {
  if (isAllAlike(value)) return [found('all-alike', {})];
  const rounded = /^\d{7,8}0{6}$/.test(value) ? [found('rounded-tail', {})] : [];
  return [...(hasCheck(type, value) ? remarks(type, value) : [mismatch(type, value)]), ...rounded];
}

function mismatch(type: IdentifierType, value: string): LineFinding {
  const other = otherType(type, value);
  if (other) return found('other-type', { type: { term: type }, other: { term: other } });
  return type === 'asin' ? found('isbn-in-asin', {}) : found('check-digit', {});
}

function remarks(type: IdentifierType, value: string): readonly LineFinding[] {
  switch (type) {
    case 'asin':
      return value.startsWith('B') || isBookAsin(value)
        ? []
        : [mistyped(type, value) ?? found('asin-start', {})];
    case 'gcid':
      if (/^\d+E\d+$/.test(value)) return [found('gcid-exponent', {})];
      return /[^0-9A-F]/.test(value) ? [found('gcid-not-hex', {})] : [];
    case 'ean-8':
      if (/^[01]/.test(value) && fits('upc-e', value)) return [found('maybe-upc-e', {})];
      return prefixRemarks(type, value);
    case 'ean-13':
      return [
        ...(value.length === 12 ? [found('ean-of-twelve', {}, `0${value}`)] : []),
        ...prefixRemarks(type, value),
      ];
    case 'gtin-14':
      return [
        ...(value.startsWith('9') ? [found('variable-measure', {})] : []),
        ...prefixRemarks(type, value),
      ];
    case 'jan':
      return [
        ...(/^4[59]/.test(value) ? [] : [found('not-japanese', {})]),
        ...prefixRemarks(type, value),
      ];
    case 'upc-e':
      return [
        ...(isPrintable(value) ? [] : [found('upc-e-unprintable', {})]),
        ...prefixRemarks(type, value),
      ];
    default:
      return prefixRemarks(type, value);
  }
}

function prefixRemarks(type: IdentifierType, value: string): readonly LineFinding[] {
  const use = prefixUse(type, value);
  return use ? [found(use, {})] : [];
}
