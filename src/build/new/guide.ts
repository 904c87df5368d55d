import { stringify } from 'yaml';
import { fail, ok } from '../../engine/result.ts';
import { checkOf, easiestRule } from './check-of-rule.ts';
import { newId, sentence } from './ids.ts';
import { pinsWith } from './pins.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { textFiles } from './texts.ts';

/** A guide of one step, with a check of a rule in the content. */
export const newGuide: MakeSkeleton = (id, content, { schemaLine, today }) => {
  const guides = Object.values(content.guides);
  const checked = newId('guide', id, Object.keys(content.guides), content.pins.guides);
  if (!checked.ok) return checked;
  const [source] = Object.keys(content.sources);
  if (source === undefined) {
    return fail('A guide names the documents that it is based on. Add one to sources.yaml first.');
  }
  const candidate = easiestRule(content);
  if (!candidate) {
    return fail('A guide needs a rule for its check. Add a rule first: npm run new rule <id>');
  }
  const at = `guides/${id}`;
  const { check, texts } = checkOf(candidate);
  const step = `check-${check.id}`;
  const structure = {
    revised: today,
    order: Math.max(0, ...guides.map(({ order }) => order)) + 1,
    sources: [source],
    steps: [{ id: step, checks: [check] }],
  };
  const { files, toTranslate } = textFiles(
    at,
    Object.keys(content.locales),
    {
      title: sentence(id),
      summary: `${sentence(id)}: write here what the reader gets done.`,
      description: `${sentence(id)}: write here what search engines show for the guide.`,
      steps: { [step]: `Check the ${check.id.replaceAll('-', ' ')}` },
      checks: { [check.id]: texts },
    },
    BODY(step, check.id),
  );
  return ok({
    files: {
      [`${at}/guide.yaml`]: schemaLine(`${at}/guide.yaml`) + stringify(structure, { lineWidth: 0 }),
      ...files,
      ...pinsWith(content, { guides: [id], steps: { [id]: [step] } }),
    },
    toTranslate,
    next: [
      `In ${at}/guide.yaml, name the sources, the steps and the checks. For now, it uses the rule ${check.id}.`,
      'Write the texts. Rename steps before you publish, also in pins.yaml: after that, their IDs are permanent.',
    ],
  });
};

const BODY = (step: string, check: string): string => `\
Write here what the guide is for, in one or two sentences.

<Step id="${step}">

Write here what the reader does in this step.

<Check id="${check}" />

</Step>
`;
