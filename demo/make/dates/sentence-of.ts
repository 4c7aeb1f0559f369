/** The message of a problem as a sentence: with a capital letter and a full stop. */
export const sentenceOf = (message: string): string =>
  message.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) + (/[.?!]$/.test(message) ? '' : '.');
