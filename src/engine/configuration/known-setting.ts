/** How a value is kept where it is not in clear text. */
type Stored =
  | 'clear'
  /** By the program itself, in the database and in files; a variable is used as it is. */
  | 'encrypted'
  /** As `encrypted`, but a value in clear text in a file or the database also works. */
  | 'key'
  /** The module decrypts it wherever it comes from, so a variable contains the encrypted text as well. */
  | 'self';

export interface Expected {
  /** The only values that work. */
  readonly values?: readonly string[];
  /** What the whole value must match. */
  readonly pattern?: string;
  /** The most characters that it can have. */
  readonly most?: number;
  readonly level: 'error' | 'warning';
  readonly fact: string;
}

/** A setting that the content lists (content/configuration/settings.yaml). */
export interface KnownSetting {
  readonly path: string;
  /** Where the program reads it. */
  readonly scopes: readonly ('default' | 'websites' | 'stores')[];
  readonly stored: Stored;
  /** Whether it has a field, so that the command line can set it. */
  readonly field: boolean | 'unknown';
  /** Its value if nothing is set. */
  readonly default?: string;
  /** What its value must be, how serious anything else is, and the fact that says so. */
  readonly expects?: Expected;
  /** Whether another value than the default is an address that is not the maker's own. */
  readonly host?: boolean;
  /** The maker's own hosts, where not only the default is one. */
  readonly hosts?: readonly string[];
  /** Whether `config:sensitive:set` accepts it. */
  readonly sensitive?: boolean;
  /** Whether it must never be shown, even in clear text. */
  readonly secret?: boolean;
  /** What holds between two instances: they must not share the value, or they may. */
  readonly between?: 'different' | 'either';
  /** A setting that current versions do not read, and the one that replaced it. */
  readonly gone?: { readonly now?: string };
}
