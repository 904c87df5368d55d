/** The text under one heading of a Markdown file, up to the next heading. */
export interface Passage {
  /** The anchor of the heading; empty for what comes before the first one. */
  readonly id: string;
  /** How many passages before it have the same anchor: an author can give one twice. */
  readonly nth: number;
  readonly title: string;
  readonly text: string;
  /** The anchors of the headings that it is under, and its own. */
  readonly under: readonly string[];
}

/** The passages of a Markdown file, in order. */
export function passagesOf(markdown: string): readonly Passage[] {
  const passages: (Omit<Passage, 'text'> & { lines: string[] })[] = [
    { id: '', nth: 0, title: '', lines: [], under: [] },
  ];
  const open: { id: string; depth: number }[] = [];
  const used = new Map<string, number>();
  let fence = '';
  for (const line of markdown.replaceAll('\r\n', '\n').split('\n')) {
    const [mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.slice(1) ?? [];
    const heading = fence === '' ? /^ {0,3}(#{1,6})\s+(.*?)\s*$/.exec(line) : null;
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    if (heading) {
      const [, { length: depth } = '', written = ''] = heading;
      const { id, title } = anchorOf(written, used);
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      open.push({ id, depth });
      const nth = passages.filter((each) => each.id === id).length;
      passages.push({ id, nth, title, lines: [], under: open.map((each) => each.id) });
    }
    passages.at(-1)?.lines.push(line.trimEnd());
  }
  return passages.map(({ lines, ...passage }) => ({ ...passage, text: lines.join('\n').trim() }));
}

/** The anchor that the file gives a heading, `{#id}`, or the one that GitHub makes of its words. */
function anchorOf(written: string, used: Map<string, number>) {
  const [, own] = /\{#([^\s}]+)[^}]*\}\s*$/.exec(written) ?? [];
  const title = written
    .replace(/\s*\{[#.:][^}]*\}\s*$/, '')
    .replace(/\s+#+$/, '')
    .replace(/\[!\w+ ([^\]]*)\]/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*`]/g, '')
    .trim();
  if (own !== undefined) return { id: own, title };
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  const count = used.get(words) ?? 0;
  used.set(words, count + 1);
  return { id: count === 0 ? words : `${words}-${count}`, title };
}
