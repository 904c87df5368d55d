const BEGIN = /-{5}BEGIN [^-\n]{1,60}-{5}/;

/** What is between the markers of a PEM block that is in one line. */
function bodyInOneLine(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const begin = BEGIN.exec(line);
    if (!begin) continue;
    const from = begin.index + begin[0].length;
    const end = line.indexOf('-----END ', from);
    if (end >= 0) return line.slice(from, end);
  }
  return undefined;
}

/** Whether phpMyAdmin may have taken line breaks out of a PEM block: it puts nothing in their place (FACTS-CONFIG 9.2.3). */
export function isWithoutBreaks(text: string): boolean {
  const body = bodyInOneLine(text);
  return body !== undefined && !/\s|\\[nr]/.test(body);
}

/** Whether the Cloud CLI may have turned line breaks of a PEM block into spaces. It writes no "\\n" (FACTS-CONFIG 9.2.2). */
export function isWithSpaces(text: string): boolean {
  const body = bodyInOneLine(text);
  return body !== undefined && !/\\[nr]/.test(body);
}
