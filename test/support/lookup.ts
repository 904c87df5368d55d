import { phrasesOf } from '../../src/engine/data-rules/lookup.ts';
import { content } from './pages.ts';

/** What the rule that looks up server messages knows. */
export const lookup = content.ruleFiles['server-message']?.lookup ?? {};

/** Its phrases, each with its message. */
export const phrases = phrasesOf(lookup);
