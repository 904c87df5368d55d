/** The present ID of each step that was renamed, by its former ID. */
export type FormerIds = Readonly<Record<string, string>>;
