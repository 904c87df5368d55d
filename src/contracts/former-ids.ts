/** The current ID of each renamed step, by its former ID. */
export type FormerIds = Readonly<Record<string, string>>;
