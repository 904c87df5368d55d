/** The key of a text of the interface, as the English file has them (src/build/integrations/text-keys.ts). */
export type TextKey = Waymark.TextKey;

/** The rest of every key that begins with a prefix: an island's names for the texts that it gets. */
export type KeyUnder<Prefix extends string> = TextKey extends infer Key
  ? Key extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never;
