/** The characters of the bytes 128 to 159 in windows-1252, in order; five bytes have none. */
export const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text decoded as Latin-1, as windows-1252: control characters become the characters of the same bytes. */
export const asWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 128));
