declare namespace App {
  interface Locals {
    /** The language of the page being rendered. */
    language?: import('./site/reading.ts').Language;
    /** The guide and language being rendered, for the components that stand in its MDX. */
    reading?: import('./site/reading.ts').Reading;
  }
}

/** Made by src/site/guide-rules.ts: the rules and drawings that each guide's checks use. */
declare module 'virtual:guide-rules' {
  export const guideRules: Readonly<
    Record<string, () => Promise<import('./islands/check-parts.ts').GuideRules>>
  >;
}

/** OpenCC's dictionaries: lines divided by "|", in each a word and what it may become, divided by blanks. */
declare module 'opencc-js/dict/*';
