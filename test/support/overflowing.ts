/**
 * Runs in a page. Returns what reaches beyond the sides of the window, which may be the page itself or boxes, and text
 * that reaches out of its box, except for what is hidden on purpose and tables, which scroll in their own frame. Text
 * that its box cuts off also counts.
 */
export function overflowing(): readonly string[] {
  const { clientWidth: width, scrollWidth } = document.documentElement;
  const outside = ({ left, right }: DOMRect) => right > width + 1 || left < -1;
  // Firefox shortens the name of a chosen file by itself.
  const cuts = (element: Element) =>
    !element.matches('[type="file"]') &&
    /hidden|clip/.test(getComputedStyle(element).overflowX) &&
    element.scrollWidth > element.clientWidth + 1;
  const range = document.createRange();
  const textOutside = (element: Element) =>
    [...element.childNodes].some((node) => {
      if (!(node instanceof Text) || node.data.trim() === '') return false;
      range.selectNodeContents(node);
      return [...range.getClientRects()].some(outside);
    });
  const found = [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.visually-hidden, svg > *, .skip, .table > *'))
    .filter((element) => element.checkVisibility())
    .filter(
      (element) =>
        outside(element.getBoundingClientRect()) || textOutside(element) || cuts(element),
    )
    .map(
      (element) =>
        `${element.tagName}.${element.getAttribute('class')}: ${element.textContent.slice(0, 40)}`,
    );
  return scrollWidth > width ? [`the page: ${scrollWidth} pixels`, ...found] : found;
}
