/** More than the texts of a check and their repaired forms; what reads many texts in one task needs no more either. */
const MOST = 8;

/**
 * The function, reading a text only once in a task of the browser: rules, layers and repairs read the same texts again and
 * again while one keystroke is checked. Nothing is kept after the task, since a text may be a secret.
 */
export function onceATask<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const readings = new Map<string, Reading>();
  return (text) => {
    const known = readings.get(text);
    if (known !== undefined || readings.has(text)) return known as Reading;
    if (readings.size === 0) queueMicrotask(() => readings.clear());
    if (readings.size === MOST) readings.clear();
    const reading = read(text);
    readings.set(text, reading);
    return reading;
  };
}
