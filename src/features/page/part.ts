/** A part of the server's markup that an element works with. `component` is what has to render it: an error names it. */
export function partOf<Part extends Element>(
  root: ParentNode,
  selector: string,
  type: abstract new () => Part,
  component: string,
): Part {
  const part = root.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`Add a ${type.name} that is found by ${selector} to ${component}.`);
}
