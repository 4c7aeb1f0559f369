/** Whether bytes begin with the UTF-8 byte order mark. */
export const startsWithMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/** Whether a text encodes to exactly these bytes in UTF-8, so that writing it back loses nothing. */
export const isEncoded = (text: string, bytes: Uint8Array): boolean => Buffer.from(text).equals(bytes);
