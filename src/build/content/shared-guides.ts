import { createHash } from 'node:crypto';
import { rulesOf } from '../../engine/check/guide.ts';
import type { SharedGuide } from '../../engine/links/shared-guide.ts';
import type { Content, GuideContent } from './read-content.ts';
import { revisionOf } from './revisions.ts';

/** A guide as links and codes see it. */
export function sharedGuide({ pins }: Content, content: GuideContent): SharedGuide {
  const { id, aliases } = content.guide;
  const steps = content.guide.steps.map((step) => ({
    id: step.id,
    revision: revisionOf(content, step.id),
  }));
  const revisions = steps.map(({ revision }) => revision);
  const digest = createHash('sha256').update(JSON.stringify(revisions)).digest();
  return {
    id,
    number: pins.guides.indexOf(id) + 1,
    pins: pins.steps[id] ?? [],
    steps,
    aliases,
    fingerprint: digest.readUInt16BE(0) & 0x3ff,
  };
}

/**
 * "rule/message" by permanent number, only for the rules of one guide: the others are left empty, to keep the page
 * small.
 */
export function pinnedMessages({ pins }: Content, { guide }: GuideContent): readonly string[] {
  const rules = rulesOf(guide);
  return pins.messages.map((id) => (rules.includes(id.split('/')[0] ?? '') ? id : ''));
}
