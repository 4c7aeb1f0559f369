/** The windows-1252 characters of the bytes 128 to 159, in order. Five bytes have none; they map to control characters. */
export const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Turns text that was decoded as Latin-1 into windows-1252: control characters become the characters of the same bytes. */
export const asWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_SIGNS.charAt(control.charCodeAt(0) - 128));
