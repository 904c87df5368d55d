/*
 * Every reader by its name in rules written as data, for the build and the tests. A page only gets those that its rules
 * use (src/build/files/guide-rules.ts).
 */

export { amountReader as amount } from '../engine/data-rules/readers/amount.ts';
export { codeReader as code } from '../engine/data-rules/readers/code.ts';
export { countReader as count } from '../engine/data-rules/readers/count.ts';
export { dateReader as date } from '../engine/data-rules/readers/date.ts';
export { lineReader as line } from '../engine/data-rules/readers/line.ts';
export { lookupReader as lookup } from '../engine/data-rules/readers/lookup.ts';
export { urlReader as url } from '../engine/data-rules/readers/url.ts';
export { versionReader as version } from '../engine/data-rules/readers/version.ts';
export { apiKeyReader as 'api-key' } from './keys/api-key-reader.ts';
export { scheduleReader as schedule } from './schedule/schedule-reader.ts';
export { identifierReader as identifier } from './services/identifier-reader.ts';
export { attributeCodeReader as 'attribute-code' } from './store/attribute-code-reader.ts';
export { nameAsCodeReader as 'name-as-code' } from './store/name-as-code-reader.ts';
