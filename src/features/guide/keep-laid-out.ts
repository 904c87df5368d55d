/**
 * Steps are laid out one after another once (guide.css). Without this it would begin again when an address no longer
 * leads to a step, or after printing, and the page would move.
 */
export async function keepLaidOut(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  document.documentElement.dataset['laidOut'] = '';
}
