/** A part of the server's markup that an element uses. `component` names, for errors, what must render it. */
export function partOf<Part extends Element>(
  root: ParentNode,
  selector: string,
  type: abstract new () => Part,
  component: string,
): Part {
  const part = root.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`Add a ${type.name} ${selector} to ${component}.`);
}
