import type { PageFacts } from '../views/page-facts.ts';

/** What the browser says of the page at the time of asking. */
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
