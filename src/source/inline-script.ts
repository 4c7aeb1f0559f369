/** The text of the `<script type="application/json">` that stands in the element, or undefined where there is none. */
export const inlineScript = (element: Element): string | undefined =>
  element.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
