import { join } from 'node:path';
import type * as z from 'zod';
import type { MessageText, RuleTexts } from '../../../engine/check/message.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { Content } from '../read-content.ts';
import * as schemas from '../schemas.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { borrowBody } from './body.ts';
import { borrow, Pieces } from './borrow.ts';
import { draftsInOrder, fallbackOf } from './draft.ts';
import { opened } from './opened.ts';

const SHAPES = {
  prose: opened(schemas.prose),
  rule: schemas.ruleTexts.partial({ title: true, summary: true, pass: true }),
  tool: schemas.toolTexts.partial(),
};

const NOTHING = { messages: {}, terms: {} };

/** The content with everything that each draft has, and what is missing in it from the language it falls back to. */
export function withDrafts(content: Content, folder: string): Content {
  return draftsInOrder(content.locales).reduce(
    (all, locale) => withDraft(all, locale, folder),
    content,
  );
}

function withDraft(content: Content, locale: string, folder: string): Content {
  const lender = fallbackOf(content.locales, locale);
  const pieces = new Pieces(lender, content.drafts[lender]?.borrowed);
  const ownShared = content.shared[locale] ?? NOTHING;
  const read = <Data>(path: string, shape: z.ZodType<Data>) => {
    const file = `${path}${locale}.mdx`;
    const parts = splitFrontMatter(content.files[file] ?? '');
    if (!parts) {
      pieces.lacks(path.slice(0, -1));
      return { data: undefined, body: '' };
    }
    return { data: parseYaml(join(folder, file), parts.yaml, shape, 1), body: parts.body };
  };

  const guides = mapped(content.guides, (guide, id) => {
    const place = `guides/${id}/`;
    const { data, body } = read(place, SHAPES.prose);
    const steps = guide.guide.steps.map((step) => step.id);
    const [prose, theirs] = [guide.prose[lender], guide.bodies[lender]];
    if (!prose || theirs === undefined) return guide;
    return {
      ...guide,
      prose: { ...guide.prose, [locale]: borrow(pieces, place, data, prose) },
      bodies: { ...guide.bodies, [locale]: borrowBody(pieces, place, steps, body, theirs) },
    };
  });

  const explained: Record<string, string> = {};
  const rules = mapped(content.rules, (texts, id) => {
    const place = `rules/${id}/`;
    const { data, body } = read(place, SHAPES.rule);
    const theirs = texts[lender];
    if (!theirs) return texts;
    const explanation = content.explanations[id]?.[lender] ?? '';
    explained[id] = pieces.take(`${place}body`, body.trim() === '' ? undefined : body, explanation);
    const own = withSharedTexts(id, content, data ?? NOTHING, ownShared);
    return { ...texts, [locale]: borrowRule(pieces, place, own, theirs) };
  });

  const tools = mapped(content.tools, (tool, id) => {
    const place = `tools/${id}/`;
    const { data } = read(place, SHAPES.tool);
    const theirs = tool.texts[lender];
    if (!theirs) return tool;
    return { ...tool, texts: { ...tool.texts, [locale]: borrow(pieces, place, data, theirs) } };
  });

  const names = content.settingNames[locale] ?? {};
  const settingNames = mapped(content.settingNames[lender] ?? {}, (name, path) =>
    pieces.take(`settings/${path}`, names[path], name),
  );

  const ownErrata = content.errataTexts[locale] ?? {};
  const errata = mapped(content.errataTexts[lender] ?? {}, (text, id) =>
    pieces.take(`errata/${id}`, ownErrata[id], text),
  );

  const own = Object.keys(content.locales[locale]?.texts ?? {}).length;
  return {
    ...content,
    guides,
    rules,
    tools,
    explanations: mapped(content.explanations, (texts, id) => ({
      ...texts,
      [locale]: explained[id] ?? '',
    })),
    settingNames: { ...content.settingNames, [locale]: { ...names, ...settingNames } },
    errataTexts: { ...content.errataTexts, [locale]: { ...ownErrata, ...errata } },
    drafts: { ...content.drafts, [locale]: { fallsBackTo: lender, ...pieces.result(own) } },
  };
}

type OwnTexts = z.infer<typeof SHAPES.rule>;

/** A message that is borrowed keeps its language and the words that it uses. */
function borrowRule(pieces: Pieces, place: string, own: OwnTexts, other: RuleTexts): RuleTexts {
  const { lender } = pieces;
  const brings = {
    lang: lender,
    ...(Object.keys(other.terms).length > 0 && { terms: other.terms }),
  };
  const take = <Text>(key: string, mine: Text | undefined, theirs: Text): Text =>
    pieces.take(place + key, mine, theirs);
  const pass = take('pass', own.pass, other.pass);
  return {
    title: take('title', own.title, other.title),
    summary: take('summary', own.summary, other.summary),
    pass,
    ...(own.pass === undefined && { ofPass: { ...brings, ...other.ofPass } }),
    messages: {
      ...own.messages,
      ...mapped(
        other.messages,
        (text, id): MessageText => take(`messages.${id}`, own.messages[id], { ...brings, ...text }),
      ),
    },
    terms: {
      ...own.terms,
      ...mapped(other.terms, (term, id) => take(`terms.${id}`, own.terms[id], term)),
    },
  };
}

const mapped = <Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  to: (value: Value, key: string) => Mapped,
): Record<string, Mapped> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value, key)]));
