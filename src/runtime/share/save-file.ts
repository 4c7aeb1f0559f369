/** How long the address of a file stays good, ms: some browsers read it a moment after the press. */
const KEPT_MS = 10_000;

/** Has the browser keep a text as a file. Nothing is sent anywhere. */
export function saveFile(page: Document, name: string, type: string, text: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
