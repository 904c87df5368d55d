import type { Template } from '../engine/check/message.ts';
import type { SharedGuide } from '../engine/links/shared-guide.ts';

/** A guide as links and codes name it, and its names in the language of the page. */
export interface ListedGuide extends SharedGuide {
  readonly title: string;
  /** The titles of its steps by ID. */
  readonly titles: Readonly<Record<string, string>>;
  /** The languages of the titles that a draft borrows, by step; that of the guide's own is under "". */
  readonly languages: Readonly<Record<string, string>>;
  /** The address of its checklist without a language. */
  readonly address: string;
  /** The address of the texts of its checks. */
  readonly texts: string;
}

/** What a checklist or the page for support agents knows about its guides. */
export interface ChecklistData {
  readonly guides: readonly ListedGuide[];
  /** "rule/message" by permanent number; empty if the page does not need it. */
  readonly messages: readonly string[];
  /** The first letter of each message's level; "-" for a message that the page does not know. */
  readonly levels: string;
  readonly say: Readonly<Record<string, Template>>;
}
