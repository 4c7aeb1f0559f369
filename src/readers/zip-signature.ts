/** The bytes with which a zip begins, as text: they are ASCII. */
export const ZIP_SIGNATURE = 'PK\u0003\u0004';

/** Whether the bytes are a zip, so that there is no text to decode. O(1). */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
