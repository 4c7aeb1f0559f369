/**
 * The window that contains an element now. It differs from the script's own if the element was moved into a frame or a
 * pop-up.
 */
export const windowOf = (element: Element): Window & typeof globalThis =>
  element.ownerDocument.defaultView ?? globalThis.window;
