/** What the bytes 128 to 159 mean in windows-1252, in order; five of them mean nothing. */
export const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Latin-1 text as windows-1252, which is what everybody means by it: control characters become the signs that stand there. */
export const asWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 128));
