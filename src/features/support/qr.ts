import encodeQR from 'qr';

/** Modules of empty space around the code (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** Draws a text as a QR code: one path of unit squares, so it is as sharp on paper as on a screen. */
export function drawQr(svg: SVGSVGElement, path: SVGPathElement, text: string): void {
  const rows = encodeQR(text, 'raw', { border: QUIET, ecc: 'medium' });
  svg.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  path.setAttribute(
    'd',
    rows
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join(''),
  );
}
