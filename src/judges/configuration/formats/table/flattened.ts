const BEGIN = /-{5}BEGIN [^-\n]{1,60}-{5}/;

/**
 * Whether a PEM block is in one line. Some exports take line breaks out, so nobody can tell from them what is stored.
 */
export const flattens = (text: string): boolean =>
  text.split('\n').some((line) => {
    const begin = BEGIN.exec(line);
    return begin !== null && line.includes('-----END ', begin.index + begin[0].length);
  });
