/** From these sizes on, some events of a file are shown before all of it is read: UTF-16 code units of JSON text, and events. */
const TEXT = 8_000_000;
const EVENTS = 50_000;

/** Whether reading a file takes so long that a sample of it is shown before. Never throws. O(1). */
export function isLong(file: unknown): boolean {
  try {
    return typeof file === 'string'
      ? file.length > TEXT
      : (file as { readonly events: readonly unknown[] }).events.length > EVENTS;
  } catch {
    return false;
  }
}
