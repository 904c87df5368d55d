import { stringify } from 'yaml';
import { checksOf } from '../../engine/check/guide.ts';
import { fail, ok } from '../../engine/result.ts';
import { newId, sentence } from './ids.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { textFiles } from './texts.ts';

/** A tool that shows one check: the first that no tool shows yet, if any. */
export const newTool: MakeSkeleton = (id, content, { schemaLine }) => {
  const tools = Object.values(content.tools).map(({ file }) => file);
  const checked = newId('tool', id, Object.keys(content.tools));
  if (!checked.ok) return checked;
  const checks = Object.values(content.guides).flatMap(({ guide }) =>
    checksOf(guide).map((check) => ({ guide: guide.id, check: check.id })),
  );
  const shown = tools.flatMap((tool) => tool.checks.map(({ guide, check }) => `${guide}/${check}`));
  const check = checks.find((each) => !shown.includes(`${each.guide}/${each.check}`)) ?? checks[0];
  if (!check) {
    return fail(
      'A tool shows checks of guides, and no guide has one. Add a guide first: npm run new guide <id>',
    );
  }
  const at = `tools/${id}`;
  const order = Math.max(0, ...tools.map((tool) => tool.order)) + 1;
  const { files, toTranslate } = textFiles(at, Object.keys(content.locales), {
    title: sentence(id),
    description: `${sentence(id)}: write here what the reader sees, in one sentence.`,
    intro: ['Write here what the page checks, and for whom.'],
  });
  return ok({
    files: {
      [`${at}/tool.yaml`]:
        schemaLine(`${at}/tool.yaml`) + stringify({ order, checks: [check] }, { lineWidth: 0 }),
      ...files,
    },
    toTranslate,
    next: [
      `In ${at}/tool.yaml, list the checks that the page shows. For now, it shows ${check.check} of ${check.guide}.`,
      'Change the title and the texts.',
    ],
  });
};
