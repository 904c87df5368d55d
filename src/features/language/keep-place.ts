/** Restores the reader's place again whenever the page has changed its height, until the reader acts. */
export function keepPlace(restore: () => void): void {
  const sizes = new ResizeObserver(restore);
  sizes.observe(document.body);
  for (const type of ['wheel', 'pointerdown', 'keydown']) {
    addEventListener(type, () => sizes.disconnect(), { once: true, passive: true });
  }
}
