/** A number that a program wrote as a power of ten: 3.6E+10, 3,6 x 10^10. */
const POWER = /^(\d{1,4})(?:[.,](\d{1,20}))?(?:\s?E\+?|\s?[x×*·⋅]\s?10\^?\+?)0{0,2}(\d{1,2})$/i;
const SMALL = /^\d(?:[.,]\d+)?E-?\d+$/i;

/** Whether a text is a power of ten, with all its digits or without. */
export function isPower(text: string): boolean {
  return POWER.test(raised(text)) || SMALL.test(text);
}

/** The number in full, if all its digits are there; undefined if the text is not a power of ten, or some are lost. */
export function inFull(text: string): string | undefined {
  const [, whole = '', part = '', power = ''] = POWER.exec(raised(text)) ?? [];
  const exponent = Number(power);
  const isWhole = part !== '' && part.length >= exponent && /^0*$/.test(part.slice(exponent));
  return isWhole ? (whole + part.slice(0, exponent)).replace(/^0+(?=\d)/, '') : undefined;
}

/** With superscript digits as ordinary ones, after a sign for the power. */
function raised(text: string): string {
  return text.replace(/[⁺⁰¹²³⁴-⁹]+/, (digits) => `^${digits.normalize('NFKC')}`);
}
