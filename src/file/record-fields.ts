/** A field of a record as it was handed over, of whatever kind; undefined where it cannot be read. */
export function fieldOf(record: unknown, key: string): unknown {
  try {
    return typeof record === 'object' && record !== null
      ? (record as Readonly<Record<string, unknown>>)[key]
      : undefined;
  } catch {
    // An object whose own code throws is for the check to report
    return undefined;
  }
}

/** The id that was written in a record, if any. */
export function writtenId(record: unknown): string | undefined {
  const id = fieldOf(record, 'id');
  return typeof id === 'string' ? id : undefined;
}
