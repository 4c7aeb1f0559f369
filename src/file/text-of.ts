/** A value of any type, set by a page, as text. Null, undefined and values that cannot be converted become ''. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return String(value ?? '');
  } catch {
    return '';
  }
}
