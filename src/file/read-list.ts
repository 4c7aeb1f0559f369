import { ListInText } from './json/list-in-text.ts';
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
  /**
   * Reads the file's records into `records`, in steps. If code of a record itself throws (a getter), only that record is lost. Yields the
   * number of records that are read.
   */
  function* readSlices(list: readonly unknown[] | ListInText, records: unknown[], context: ReadContext) {
    const total = records.length;
    const finish = (context.finish[context.path[0]!] ?? ((record) => record)) as (record: unknown) => unknown;
    let done = 0;
    for (const part of list instanceof ListInText ? list.parts() : [list]) {
      const { length } = part;
      for (let i = 0; i < length && done < total; i++) {
        if (done % STEP === 0) yield done;
        context.path[1] = done;
        try {
          const record = read(part[i], context, 2, severity);
          if (record !== undefined) records[done] = finish(record);
        } catch {
          context.path[1] = done;
          refuse(context, 2, severity, 'wrong-shape', undefined, UNREADABLE);
        }
        done++;
      }
    }
  }
  return (value, context, depth, ownSeverity) => {
    if (!Array.isArray(value) && !(value instanceof ListInText))
      return refuse(context, depth, ownSeverity, 'wrong-shape', value, { detail: 'a list' });
    const { length } = value as readonly unknown[] | ListInText;
    if (length > limit)
      refuse(context, depth, depth > 1 ? severityWithin : severity, 'too-many', undefined, { detail: limit });
    const total = Math.min(length, limit);
    // Created at its full length, because a growing array reserves more memory than it needs
    if (depth > 1) return readItems((value as readonly unknown[]).slice(0, total), context, depth);
    const records: unknown[] = Array.from({ length: total });
    context.recordLists.push({
      key: context.path[0]!,
      total,
      read: () => readSlices(value, records, context),
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
    for (const read of list.read()) yield (done + read) / total;
    done += list.total;
  }
}
