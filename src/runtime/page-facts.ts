import type { PageFacts } from '../views/page-facts.ts';

/** Facts about the page from the browser, at the time of the call. */
export const pageFacts: PageFacts = {
  isColor: (css) => CSS.supports('color', css),
  isOwnAddress(url) {
    try {
      return new URL(url, document.baseURI).origin === location.origin;
    } catch {
      return false;
    }
  },
  get zoomKey() {
    return /Mac|iP/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  },
};
