/* What the program of a rule calls by name (compile.ts). A page only gets what its rules call. */

export { trimmed } from '../text/characters.ts';
export { dataRule } from './data-rule.ts';
export { contains, fits, includes, misfit, strange, words } from './measures.ts';
export { nearest, similar, stranger } from './parts.ts';
export { changed, take } from './repair.ts';

/** Whether any of several entries has said something. All of them are asked. */
export const any = (...said: readonly unknown[]): boolean => said.some(Boolean);
