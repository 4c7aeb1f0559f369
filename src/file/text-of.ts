/** A value that a page may set, of any type, as text: nothing is '', and so is what has no text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return String(value ?? '');
  } catch {
    return '';
  }
}
