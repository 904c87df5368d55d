import type { Problem } from './problem.ts';

const TAG = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z-]+="[^"<>&]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<>&]|&(?:amp|lt|gt);)+/y;
const ATTRIBUTE = /([A-Za-z-]+)="([^"]*)"/g;

const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g rect circle ellipse line polyline polygon path text tspan'.split(' '),
);

const VALUE = /^[-+\w\s.,#%]*$/;
const SHAPE =
  'x y width height rx ry cx cy r x1 y1 x2 y2 dx dy d points fill stroke stroke-width stroke-dasharray ' +
  'stroke-linecap stroke-linejoin opacity text-anchor dominant-baseline font-size viewBox';

/**
 * The attributes of a drawing, and the form of each value. None contains an address, and none refers to anything on the
 * page.
 */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ...SHAPE.split(' ').map((name) => [name, VALUE] as const),
  ['xmlns', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['class', /^pic-[a-z-]+(?: pic-[a-z-]+)*$/],
  ['transform', /^[-+\w\s.,()]*$/],
]);

/**
 * What a drawing contains besides shapes and words: scripts, styles, addresses, and anything else that is not on the
 * list. The grammar here is stricter than XML's, so that every HTML or XML parser reads the drawing in the same way.
 */
export function svgProblems(file: string, svg: string): readonly Problem[] {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const problem = (what: string, remedy: string): readonly Problem[] => [
    { file, what: `line ${svg.slice(0, at).split('\n').length}: ${what}`, remedy },
  ];
  while (at < svg.length) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const [tag, end, name = '', attributes = '', closed] = TAG.exec(svg) ?? [];
    const text = tag === undefined ? TEXT.exec(svg)?.[0] : undefined;
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '')
        return problem('a text is outside <svg>.', 'Remove it.');
      at += text.length;
      continue;
    }
    if (tag === undefined) return problem('this is not a plain tag.', PLAIN);
    if (!ELEMENTS.has(name)) return problem(`the element <${name}> is not allowed.`, USE);
    for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.get(attribute)?.test(value)) {
        return problem(`the attribute ${attribute}="${value}" is not allowed.`, ATTRIBUTE_REMEDY);
      }
    }
    if (end) {
      if (open.pop() !== name || closed || attributes)
        return problem(`</${name}> closes nothing.`, CLOSE);
    } else {
      if (open.length === 0 && (name !== 'svg' || roots++ > 0)) {
        return problem(`<${name}> is outside <svg>.`, 'Put the whole drawing into one <svg>.');
      }
      if (!closed) open.push(name);
    }
    at += tag.length;
  }
  return open.length > 0 || roots === 0
    ? problem('the drawing does not end in </svg>.', CLOSE)
    : [];
}

const PLAIN =
  'Write only tags with attributes in double quotes: no comment, no declaration, no character by number.';
const USE = `Draw with ${[...ELEMENTS].join(', ')}.`;
const ATTRIBUTE_REMEDY = `Use ${[...ATTRIBUTES.keys()].join(', ')}; a class begins with "pic-", and no value is an address.`;
const CLOSE = 'Close each element inside its parent.';
