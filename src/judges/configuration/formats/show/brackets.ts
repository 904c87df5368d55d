/** Counts brackets of JSON, line by line. The function says whether all are closed after a line. */
export function bracketCounter(): (line: string) => boolean {
  let depth = 0;
  let quoted = false;
  return (line) => {
    for (let at = 0; at < line.length; at++) {
      const sign = line.charAt(at);
      if (quoted && sign === '\\') at++;
      else if (sign === '"') quoted = !quoted;
      else if (!quoted && /[[{]/.test(sign)) depth++;
      else if (!quoted && /[\]}]/.test(sign)) depth--;
    }
    return depth <= 0 && !quoted;
  };
}
