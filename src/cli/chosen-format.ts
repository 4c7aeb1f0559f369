import type { Format } from '../readers/reader.ts';
import { formatNamed, FORMATS } from '../readers/registry.ts';
import { UsageError } from './usage-error.ts';

/** The format named by `--from`; undefined if the option is missing. @throws {UsageError} if there is no such format */
export function chosenFormat(id: string | undefined): Format | undefined {
  if (id === undefined) return undefined;
  const format = formatNamed(id);
  if (format) return format;
  const known = FORMATS.map((each) => `${each.id} (${each.label})`);
  throw new UsageError(`--from: there is no format ${id}; there are ${known.join(', ')}`);
}
