/** A field of a record that may be any value; undefined where it cannot be read. */
export function fieldOf(record: unknown, key: string): unknown {
  try {
    return typeof record === 'object' && record !== null
      ? (record as Readonly<Record<string, unknown>>)[key]
      : undefined;
  } catch {
    // The check reports objects whose own code throws
    return undefined;
  }
}

/** The id that a record was written with, if any. */
export function writtenId(record: unknown): string | undefined {
  const id = fieldOf(record, 'id');
  return typeof id === 'string' ? id : undefined;
}
