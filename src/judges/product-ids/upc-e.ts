/**
 * The UPC-A that eight digits of UPC-E represent: its zeros were left out, and the second-last digit tells where (GS1
 * General Specifications, 5.2).
 */
export function expandUpcE(upcE: string): string {
  const [system, inner, end] = [upcE.charAt(0), upcE.slice(1, 6), upcE.slice(6)];
  const [rule, check] = [end.charAt(0), end.charAt(1)];
  if (rule <= '2') return `${system}${inner.slice(0, 2)}${rule}0000${inner.slice(2)}${check}`;
  if (rule === '3') return `${system}${inner.slice(0, 3)}00000${inner.slice(3)}${check}`;
  if (rule === '4') return `${system}${inner.slice(0, 4)}00000${inner.slice(4)}${check}`;
  return `${system}${inner}0000${rule}${check}`;
}

/** Forms that expand, although the same UPC-A has a shorter form that every printer would use. */
const UNPRINTABLE = /^\d{3}(?:[0-2]\d\d3|\d0\d4|\d\d0[5-9])/;

export function isPrintable(upcE: string): boolean {
  return !UNPRINTABLE.test(upcE);
}

/** The UPC-E that a UPC-A is printed as; undefined if it does not have the zeros that UPC-E leaves out. */
export function upcEOf(upcA: string): string | undefined {
  const [maker, item, check] = [upcA.slice(0, 6), upcA.slice(6, 11), upcA.slice(11)];
  return [
    `${maker.slice(0, 3)}${item.slice(2)}${maker.charAt(3)}${check}`,
    `${maker.slice(0, 4)}${item.slice(3)}3${check}`,
    `${maker.slice(0, 5)}${item.slice(4)}4${check}`,
    `${maker}${item.slice(4)}${check}`,
  ].find((upcE) => /^[01]/.test(upcE) && isPrintable(upcE) && expandUpcE(upcE) === upcA);
}
