/** A step on the card of its guide. */
export interface CardStep {
  readonly id: string;
  readonly title: string;
}
