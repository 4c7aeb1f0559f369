/** How long the address of a file stays valid, ms; some browsers read it a moment after the click. */
const KEPT_MS = 10_000;

/** Makes the browser save a text as a file. Nothing is sent anywhere. */
export function saveFile(page: Document, name: string, type: string, text: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
