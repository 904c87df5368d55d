import type { Span } from '../../engine/text/characters.ts';
import type { Decoded } from './decoded.ts';

/** The formats of a configuration, by their IDs. */
export type FormatId =
  | 'F-SHOW'
  | 'F-PHP'
  | 'F-ENVYAML'
  | 'F-APPYAML'
  | 'F-ENV'
  | 'F-DC'
  | 'F-CLI'
  | 'F-VARS'
  | 'F-VARCSV'
  | 'F-VARGET'
  | 'F-VARCMD'
  | 'F-ECEVARS'
  | 'F-B64'
  | 'F-SQL'
  | 'F-SQLPMA'
  | 'F-TSV'
  | 'F-BOX'
  | 'F-VERT'
  | 'F-MYXML'
  | 'F-OUTFILE'
  | 'F-CSVPMA'
  | 'F-JSONPMA'
  | 'F-YAMLPMA'
  | 'F-PHPPMA'
  | 'F-N98'
  | 'F-N98CSV'
  | 'F-N98JSON'
  | 'F-N98YAML'
  | 'F-N98XML'
  | 'F-N98SCRIPT'
  | 'F-N98ENV'
  | 'F-COMPOSE'
  | 'F-K8S'
  | 'F-GHA'
  | 'F-ANS'
  | 'F-TF'
  | 'F-CHK'
  | 'F-LIST'
  | 'F-ADMIN';

/** How a value is written in its format. It decides what becomes of line breaks, and how a fix is written. */
export type Quoting =
  | 'none' // as it is, to the end of the line or cell
  | 'single'
  | 'double'
  | 'ansi-c' // $'…' of a shell
  | 'substituted' // "$(cat file)" and the like, unquoted: words are split
  | 'heredoc'
  | 'nowdoc'
  | 'literal' // a YAML block with |
  | 'folded' // a YAML block with >
  | 'plain' // a YAML scalar without quotes
  | 'raw' // line breaks as they are, as in PHP strings and the output of config:show
  | 'escaped' // \n as in SQL and the output of mysql -B
  | 'cell' // of a drawn table; it may have been wrapped
  | 'csv'
  | 'json'
  | 'xml';

export type Value =
  | { readonly kind: 'text'; readonly text: Decoded; readonly quoting: Quoting }
  /** NULL, `null` or `~`. */
  | { readonly kind: 'null' }
  /** There is a value, but not in this text: a mask, or a reference to a variable, a secret or a file. */
  | { readonly kind: 'hidden'; readonly by: 'mask' | 'reference' }
  /**
   * A part of a value: the rest was cut off or cannot be joined without doubt. Only what it is can be told, from what is
   * there (`written`).
   */
  | {
      readonly kind: 'partial';
      readonly by: 'grep' | 'wrapped' | 'flattened' | 'end';
      readonly written?: string;
    };

/** Where a value applies. `name` is a code, or an ID if the format has IDs (0 for default in the database). */
export interface Scope {
  /** As written, in lower case; a correct one is "default", "websites" or "stores". */
  readonly type: string;
  readonly name?: string;
  readonly named?: 'code' | 'id';
}

/** Where the value is on the installation. */
export type Origin =
  | 'variable'
  | 'env.php'
  | 'config.php'
  | 'database'
  /** A command that would write it. */
  | 'command'
  /** What the installation uses, wherever it comes from (config:show). */
  | 'effective';

/** What a carrier says about a value. Absent if it says nothing. */
export interface Flags {
  readonly level?: 'project' | 'environment';
  readonly json?: boolean;
  readonly sensitive?: boolean;
  readonly inheritable?: boolean;
  readonly enabled?: boolean;
  readonly build?: boolean;
  readonly runtime?: boolean;
  /** Of a command: where it locks the value. */
  readonly lock?: 'env' | 'config';
  /** Of a command: whether "--" is in front of the value. */
  readonly dashes?: boolean;
  /** Of a command of n98-magerun2. */
  readonly encrypt?: boolean;
  /** The command, such as "config:set". */
  readonly command?: string;
  /** A YAML or PHP value that is not a string: what its reader makes of it. */
  readonly type?: 'number' | 'boolean' | 'date' | 'array';
  /** Of a variable in the application's file, where another file or MAGENTO_CLOUD_APPLICATION contains it. */
  readonly application?: true;
  /** Of a variable in MAGENTO_CLOUD_VARIABLES, or beside `env:`: it is one of a Cloud project, wherever it is written. */
  readonly cloud?: true;
  /**
   * Of a variable for one container, play or job: where that begins, after where each begins that it is in, such as the
   * job of a step. It gets their variables as well.
   */
  readonly container?: readonly number[];
  /** Of a variable that several containers get through an anchor. */
  readonly shared?: true;
  /** A line of a file that the program has not written: `export NAME=…`. */
  readonly exported?: boolean;
  /** Of a row that an UPDATE changes: what will be. */
  readonly updated?: true;
  /** `#env(NAME)` in env.php: a variable of the deployment is filled in. */
  readonly deployment?: boolean;
}

/** A name with a value. */
export interface Entry {
  /** Exactly as written: a path such as `a/b/c`, or the name of a variable with its prefix. */
  readonly name: string;
  readonly naming: 'path' | 'variable';
  /** Of a path; the name of a variable contains its scope. */
  readonly scope?: Scope | undefined;
  readonly value: Value;
  readonly origin: Origin;
  readonly flags?: Flags;
  /** Where the name is written. */
  readonly named: Span;
  /** Where the value is written, without its quotes; empty if nothing is written. */
  readonly valued: Span;
  /** The whole entry: the lines that a finding shows. */
  readonly span: Span;
}

/** What is wrong with the text itself, so that its program would refuse it or read something else. */
export interface Fault {
  /** Such as `yaml-alias`, `yaml-tab`, `duplicate-key`, `env-colon`, `row-broken`; each format lists its own. */
  readonly kind: string;
  readonly at: Span;
}

/** A line of crypt/key in env.php: only whether it has the right form. */
export interface CryptKey {
  readonly sound: boolean;
  readonly at: Span;
}

/** What else a part tells about the installation. */
export interface Told {
  /** Lines of crypt/key, in order. */
  readonly cryptKeys?: readonly CryptKey[];
  /** Websites and stores that exist, from config.php or the tables store and store_website. */
  readonly scopes?: readonly {
    readonly type: 'websites' | 'stores';
    readonly id?: string;
    readonly code: string;
  }[];
  /** Data spaces as `saas:list:projects` prints them. */
  readonly spaces?: readonly {
    readonly project: string;
    readonly space: string;
    readonly type: string;
    readonly at: Span;
  }[];
  /** Whether the part says that the installation is not the live one: developers work on it, or it is for tests. */
  readonly notLive?: boolean;
  /** The last command of the part lists values: as they are stored, so that encrypted ones stay encrypted, or decrypted. */
  readonly lists?: 'stored' | 'decrypted' | undefined;
  /** The path that `config:show` was asked for, of a part with the command. */
  readonly asked?: readonly { readonly path: string; readonly at: Span }[];
}

/** A piece of a text in one format. All spans are in the text that was passed to `read`. */
export interface Part {
  readonly format: FormatId;
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  /** Whether the part is a complete listing of its origin: only then, a path that is not in it has no value there. */
  readonly whole: boolean;
  readonly told?: Told;
  /** It only looks like the format and has nothing of a configuration: it is passed over, and stays unread. */
  readonly foreign?: boolean;
}

/**
 * Reads one format. `read` gets a text without byte-order mark, colours, prompts and code fences (line breaks as the
 * reader has them: LF or CRLF) and the start of a line. It returns the part that begins there, up to where the format
 * ends (other formats may follow), or undefined if no part of this format begins there. It never throws, never
 * evaluates anything, and takes time in proportion to the length of its part.
 */
export interface Format {
  readonly ids: readonly FormatId[];
  /** More parts of a text are not read, because each takes long, however short it is. */
  readonly most?: number;
  /** How many characters the first line of a part has at least, without the space around it; 3 if absent. */
  readonly shortest?: 1 | 2;
  read(text: string, at: number): Part | undefined;
}
