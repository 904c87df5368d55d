import { isSeq, parseDocument } from 'yaml';
import type { Content } from '../content/read-content.ts';

interface Additions {
  readonly guides?: readonly string[];
  readonly steps?: Readonly<Record<string, readonly string[]>>;
  readonly messages?: readonly string[];
}

const NO_PINS = 'guides: []\nsteps: {}\nmessages: []\n';

/** pins.yaml with more permanent numbers at the ends of its lists. Everything that is there stays where it is. */
export function pinsWith({ files }: Pick<Content, 'files'>, added: Additions): Content['files'] {
  const document = parseDocument(files['pins.yaml'] ?? NO_PINS);
  const append = (path: readonly string[], ids: readonly string[]) => {
    const list = document.getIn(path);
    if (isSeq(list)) for (const id of ids) list.add(document.createNode(id));
    else document.setIn(path, document.createNode(ids));
  };
  if (added.guides) append(['guides'], added.guides);
  for (const [guide, steps] of Object.entries(added.steps ?? {})) append(['steps', guide], steps);
  if (added.messages) append(['messages'], added.messages);
  return { 'pins.yaml': document.toString({ lineWidth: 0, flowCollectionPadding: false }) };
}
