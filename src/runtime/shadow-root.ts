/**
 * Gives an element its shadow root, without style sheets: Lit would add sheets that only the first document accepts. An
 * existing root, because the page was saved with it or a server sent it, is emptied and used; it is opened if it is
 * closed.
 */
export function createShadowRoot(
  element: Element,
  { shadowRoot }: ElementInternals,
  options: ShadowRootInit,
): ShadowRoot {
  if (!shadowRoot) return element.attachShadow(options);
  shadowRoot.replaceChildren();
  if (!element.shadowRoot) Object.defineProperty(element, 'shadowRoot', { value: shadowRoot });
  return shadowRoot;
}
