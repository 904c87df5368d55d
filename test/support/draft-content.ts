import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/build/content/front-matter.ts';

/** A language whose plural forms differ from those of English. */
export const DRAFT = 'pl';

/** A tag with the label in it, a component, code, the address of a link, or a place for a value. */
const FIXED = /<Ui>.*?<\/Ui>|<(?:[^>"]|"[^"]*")*>|`[^`]*`|\]\([^)]*\)|\{\w+\}/g;

/**
 * A text as a draft has it: each vowel has an accent. So a word in the wrong language can be seen in any page:
 * English texts have plain vowels, and texts of the draft have none.
 */
export function translated(text: string): string {
  const kept: string[] = [];
  const open = text.replace(FIXED, (part) => `\u0000${kept.push(part) - 1}\u0000`);
  const said = open.replace(/[aeiouy]/gi, (vowel) => `${vowel}\u0301`.normalize('NFC'));
  return said.replace(/\0(\d+)\0/g, (_, at: string) => kept[Number(at)] ?? '');
}

type Forms = Readonly<Record<string, string>>;

const templateOf = (template: string | Forms): string | Forms => {
  if (typeof template === 'string') return translated(template);
  const { one = '', other = '' } = template;
  const many = translated(other);
  return { one: translated(one), few: many, many, other: many };
};

interface Message {
  readonly [part: string]: string;
}

/**
 * Adds an unfinished language to a copy of the made-up site: its interface, and parts of a guide, of two rules, of a
 * tool and of the shared texts.
 */
export function addDraft(folder: string): void {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const partsOf = (file: string) => {
    const parts = splitFrontMatter(read(file));
    return { front: parse(parts?.yaml ?? ''), body: parts?.body ?? '' };
  };

  const english = parse(read('locales/en.yaml'));
  const texts = Object.entries<string | Forms>(english.texts).map(
    ([key, template]) => [key, templateOf(template)] as const,
  );
  const draft = { name: 'Polski', dir: 'ltr', order: 99, draft: true, 'falls-back-to': 'en' };
  write(`locales/${DRAFT}.yaml`, stringify({ ...draft, texts: Object.fromEntries(texts) }));

  const { front, body } = partsOf('guides/set-up-station/en.mdx');
  const stepOf = (id: string) =>
    translated(new RegExp(`<Step id="${id}">[\\s\\S]*?</Step>`).exec(body)?.[0] ?? '');
  const own = {
    title: translated(front.title),
    summary: translated(front.summary),
    steps: { 'check-keys': translated(front.steps['check-keys']) },
    checks: {
      keys: {
        title: translated(front.checks.keys.title),
        fields: {
          'outdoor-key': { label: translated(front.checks.keys.fields['outdoor-key'].label) },
        },
      },
      rooms: { fields: { licence: { options: { 'adobe-commerce': translated('Brisa Home') } } } },
    },
    pictures: { box: { labels: { outdoor: translated(front.pictures.box.labels.outdoor) } } },
  };
  const start = translated(body.slice(0, body.indexOf('<Step')).trim());
  const text = [start, stepOf('check-keys'), stepOf('name-station')];
  write(
    `guides/set-up-station/${DRAFT}.mdx`,
    `---\n${stringify(own)}---\n\n${text.join('\n\n')}\n`,
  );

  const rule = (id: string, messages: readonly string[]) => {
    const of = partsOf(`rules/${id}/en.mdx`).front;
    const said = messages.map((message) => {
      const parts: Message = of.messages[message];
      const all = Object.entries(parts).map(([part, each]) => [part, translated(each)]);
      return [message, Object.fromEntries(all)];
    });
    const start = { title: translated(of.title), messages: Object.fromEntries(said) };
    write(`rules/${id}/${DRAFT}.mdx`, `---\n${stringify(start)}---\n`);
  };
  rule('api-key', ['url', 'inner-blanks']);
  rule('key-event', ['event-missing']);

  const tool = partsOf('tools/keys/en.mdx').front;
  write(`tools/keys/${DRAFT}.mdx`, `---\n${stringify({ title: translated(tool.title) })}---\n`);
  const shared = parse(read('shared/en.yaml'));
  const quoted = Object.entries<string>(shared.messages.quoted).map(
    ([part, each]) => [part, translated(each)] as const,
  );
  mkdirSync(join(folder, 'shared'), { recursive: true });
  write(`shared/${DRAFT}.yaml`, stringify({ messages: { quoted: Object.fromEntries(quoted) } }));
}
