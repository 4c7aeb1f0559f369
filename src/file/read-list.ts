import { STEP } from './limits.ts';
import { type ReadContext, refuse, UNREADABLE, type ValueReader } from './reader.ts';
import { isRecord, type ListSchema, type Schema } from './schema-types.ts';

/**
 * A reader of lists. A list within a record is read at once, and gets holes for items left out only if they are citations. A list of the
 * file's records is read later (`readRecords`), and has a hole for each record left out.
 */
export function listReader(
  { items, maxItems: limit }: ListSchema,
  compile: (schema: Schema) => ValueReader,
): ValueReader {
  const read = compile(items);
  const severity = 'type' in items && items.type === 'string' ? 'warning' : 'error';
  /** In lists within a record, losing an item is an error only for citations, whose schema has no `type`. */
  const severityWithin = 'type' in items ? 'warning' : 'error';
  const mayBeNull = !isRecord(items);
  /** Reads the items of a list within a record, in place. */
  const readItems = (list: unknown[], context: ReadContext, depth: number): unknown[] => {
    let count = 0;
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      context.path[depth] = i;
      if (mayBeNull && (item === null || item === undefined)) continue;
      const result = read(item, context, depth + 1, severityWithin);
      if (result !== undefined || severityWithin === 'error') list[count++] = result;
    }
    if (count < list.length) list.length = count;
    return list;
  };
  /** Reads some of the file's records. If code of a record itself throws (a getter), only that record is lost. */
  const readSlice = (list: readonly unknown[], records: unknown[], context: ReadContext, from: number, to: number) => {
    for (let i = from; i < to; i++) {
      context.path[1] = i;
      try {
        records[i] = read(list[i], context, 2, severity);
      } catch {
        context.path[1] = i;
        refuse(context, 2, severity, 'wrong-shape', undefined, UNREADABLE);
      }
    }
  };
  return (value, context, depth, ownSeverity) => {
    if (!Array.isArray(value)) return refuse(context, depth, ownSeverity, 'wrong-shape', value, { detail: 'a list' });
    const { length } = value;
    if (length > limit)
      refuse(context, depth, depth > 1 ? severityWithin : severity, 'too-many', undefined, { detail: limit });
    const total = Math.min(length, limit);
    // Created at its full length, because a growing array reserves more memory than it needs
    if (depth > 1) return readItems(value.slice(0, total), context, depth);
    const records: unknown[] = Array.from({ length: total });
    context.recordLists.push({
      key: context.path[0]!,
      total,
      read: (from, to) => readSlice(value, records, context, from, to),
    });
    return records;
  };
}

/** Reads the records of the file's lists. Yields the share of them that is read, every few hundred records. */
export function* readRecords(context: ReadContext): Generator<number, void> {
  const total = context.recordLists.reduce((sum, list) => sum + list.total, 0);
  let done = 0;
  for (const list of context.recordLists) {
    context.path[0] = list.key;
    for (let from = 0; from < list.total; from += STEP) {
      const to = Math.min(from + STEP, list.total);
      list.read(from, to);
      yield (done += to - from) / total;
    }
  }
}
