/** How far browsers search for the encoding that a page declares, in bytes. */
const HEAD = 1024;

/** The content type of a page with the encoding from its `<meta>`; empty if it declares none. O(1). */
export function pageContentType(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const [, charset] = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? [];
  return charset === undefined ? '' : `text/html; charset=${charset}`;
}
