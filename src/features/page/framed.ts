/**
 * Whether the page is in a frame of another page, which could read what is entered, or direct a reader's click to a
 * button that they do not see.
 */
export const isFramed = (): boolean => self !== top;

/**
 * In a frame nothing starts and nothing can be entered; the page says so, with a link that opens it outside the frame.
 */
export function sayFramed(): void {
  document.querySelector('.script-missing')?.remove();
  for (const control of document.querySelectorAll<HTMLInputElement>(CONTROLS)) {
    control.disabled = true;
  }
  for (const notice of document.querySelectorAll<HTMLElement>('[data-framed]')) {
    notice.hidden = false;
    notice.querySelector('a')?.setAttribute('href', location.href);
    document.body.prepend(notice);
  }
}

const CONTROLS = 'input, textarea, select, button';
