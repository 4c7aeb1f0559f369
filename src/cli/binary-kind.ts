/** The first bytes of files that hold no text, and what the file is, with advice. */
const KINDS: readonly (readonly [head: string, what: string])[] = [
  ['%PDF-', 'a PDF, which is made for printing: use the page or table that it was made of'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['\xd0\xcf\x11\xe0', 'a file of an old Office (.xls, .doc): save it as .xlsx or CSV'],
  ['\x1f\x8b', 'compressed (gzip): unpack it first'],
  ['BZh', 'compressed (bzip2): unpack it first'],
  ['\xfd7zXZ', 'compressed (xz): unpack it first'],
  ['7z\xbc\xaf', 'compressed (7z): unpack it first'],
  ['Rar!', 'compressed (RAR): unpack it first'],
  ['SQLite format 3', 'a database (SQLite): save the table as CSV'],
];

/**
 * What kind of file it is if it certainly holds no text, as the end of a sentence: `a picture (PNG)`. Undefined for any
 * other file. O(1).
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return KINDS.find(([start]) => head.startsWith(start))?.[1];
}
