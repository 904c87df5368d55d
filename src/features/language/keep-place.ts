import type { Place } from '../../stores/place.ts';

/** Keeps a place at its height in the window while something above it is still changing, until the reader acts. */
export function keepPlace({ step, offset }: Place): void {
  const sizes = new ResizeObserver(() => {
    const top = document.getElementById(step)?.getBoundingClientRect().top ?? offset;
    scrollBy({ top: top - offset, behavior: 'instant' });
  });
  sizes.observe(document.body);
  for (const type of ['wheel', 'pointerdown', 'keydown']) {
    addEventListener(type, () => sizes.disconnect(), { once: true, passive: true });
  }
}
