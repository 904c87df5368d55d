import { inflateSync } from 'fflate';
import { fromBase85 } from '../../engine/text/base85.ts';

/** Trusted Types, where the browser has them: the compiler's list of the browser's types does not. */
declare const trustedTypes: { createPolicy(name: string, rules: Unpacked): Unpacked } | undefined;

interface Unpacked {
  createHTML(markup: string): string;
  createScript(code: string): string;
}

/** No markup contains it. */
const END_OF_CODE = '\0';

const AS_IT_IS: Unpacked = { createHTML: (markup) => markup, createScript: (code) => code };

/** Puts what src/build/one-file/packed.ts has packed in its places, and runs the script. */
function unpack(block: Element): void {
  const bytes = inflateSync(fromBase85(block.textContent));
  const text = new TextDecoder().decode(bytes);
  const end = text.lastIndexOf(END_OF_CODE);
  // The policy of the file allows one such policy, which no other script can get or make again.
  const trusted =
    typeof trustedTypes === 'undefined'
      ? AS_IT_IS
      : trustedTypes.createPolicy('one-file', AS_IT_IS);
  const unpacked = document
    .createRange()
    .createContextualFragment(trusted.createHTML(text.slice(end + 1)));
  for (const place of document.querySelectorAll('body template')) {
    const part = unpacked.firstElementChild;
    part?.remove();
    if (part instanceof HTMLTemplateElement) place.replaceWith(part.content);
  }
  // A page that a browser saves has everything in its place.
  block.replaceWith(unpacked);
  const script = document.createElement('script');
  script.text = trusted.createScript(text.slice(0, end));
  document.body.append(script);
}

const block = document.querySelector('script[data-packed]');
if (block) unpack(block);
