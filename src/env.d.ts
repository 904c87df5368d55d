declare namespace App {
  interface Locals {
    /** The language of the page being rendered. */
    language?: import('./build/content/reading.ts').Language;
    /** The guide and language being rendered, for the components in its MDX. */
    reading?: import('./build/content/reading.ts').Reading;
  }
}

/** Made by src/build/files/guide-rules.ts: the rules and drawings that each guide's checks use. */
declare module 'virtual:guide-rules' {
  export const guideRules: Readonly<
    Record<string, () => Promise<import('./contracts/guide-rules.ts').GuideRules>>
  >;
}

/** Made by src/build/files/draft-guides.ts: the texts of guides in drafts, by "guide/locale". */
declare module 'virtual:draft-guides' {
  export const draftGuides: Readonly<
    Record<
      string,
      () => Promise<{
        readonly default: import('astro/runtime/server/index.js').AstroComponentFactory;
      }>
    >
  >;
}

/** Made by src/build/files/worker-script.ts: the script of a worker, as text. */
declare module 'virtual:worker/*' {
  export const script: string;
}

/** OpenCC's dictionaries: entries separated by "|", each with a word and its alternatives, separated by spaces. */
declare module 'opencc-js/dict/*';
