declare namespace App {
  interface Locals {
    /** The guide and language being rendered, for the components that stand in its MDX. */
    reading?: import('./site/reading.ts').Reading;
  }
}
