/**
 * Calls `act` with the files that are dropped on an element, until `signal` ends. Without it, a browser opens a dropped
 * file in place of the page.
 */
export function onFilesDropped(
  target: HTMLElement,
  act: (files: FileList) => void,
  signal: AbortSignal,
): void {
  target.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    },
    { signal },
  );
  target.addEventListener(
    'drop',
    (event) => {
      const files = event.dataTransfer?.files;
      if (!files?.length) return;
      event.preventDefault();
      // An element around this one does not get them as well.
      event.stopPropagation();
      act(files);
    },
    { signal },
  );
}
