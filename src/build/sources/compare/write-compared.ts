import { parseDocument, Scalar } from 'yaml';
import type { Comparison } from './compare-source.ts';

/** sources.yaml with the day and the commit of comparisons that found no change. Everything else stays as it is. */
export function withCompared(
  yaml: string,
  unchanged: readonly Comparison[],
  today: string,
): string {
  const document = parseDocument(yaml);
  const quoted = (value: string) => {
    const scalar = new Scalar(value);
    scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  };
  for (const { id, source, now, renamed } of unchanged) {
    const moved = renamed.find(({ from }) => from === source.path);
    if (moved) document.setIn([id, 'path'], moved.to);
    document.setIn([id, 'commit'], quoted(now.commit));
    document.setIn([id, 'compared'], quoted(today));
  }
  return document.toString({ lineWidth: 0 });
}
