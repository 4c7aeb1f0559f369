/** The window in which an element is now: another than the script's own once it was moved into a frame or a pop-up. */
export const windowOf = (element: Element): Window & typeof globalThis =>
  element.ownerDocument.defaultView ?? globalThis.window;
