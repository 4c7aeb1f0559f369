/** A field of a record that may be any value; undefined if it cannot be read. */
export function fieldOf(record: unknown, key: string): unknown {
  try {
    return typeof record === 'object' && record !== null
      ? (record as Readonly<Record<string, unknown>>)[key]
      : undefined;
  } catch {
    // The check reports objects that throw when they are read
    return undefined;
  }
}

/** The id that the author wrote in a record, if any. */
export function writtenId(record: unknown): string | undefined {
  const id = fieldOf(record, 'id');
  return typeof id === 'string' ? id : undefined;
}
