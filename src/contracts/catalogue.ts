import type { Template } from '../engine/check/message.ts';
import type { SaidByRule } from './check-file.ts';

/** What the checker of catalogues loads when it is first used: everything that it says in a language. */
export interface CatalogueFile {
  readonly interface: Readonly<Record<string, Template>>;
  /** The types of IDs that can be selected; their names are terms of the rule. */
  readonly types: readonly string[];
  /** The rule whose messages it shows. */
  readonly rule: SaidByRule;
  /** The address of the rule's messages. */
  readonly reference: string;
}
