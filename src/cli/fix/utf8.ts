/** Whether bytes begin with the byte order mark of UTF-8. */
export const startsWithMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/** Whether a text has just these bytes in UTF-8: then nothing is lost where it is written back. */
export const isEncoded = (text: string, bytes: Uint8Array): boolean => Buffer.from(text).equals(bytes);
