import { plainJson } from '../../file/json/plain-json.ts';
import { insertedField } from '../fix/inserted-field.ts';
import { scalarSpans, type Span } from '../json-positions.ts';

/** The fields of an article that describe its stored copy. */
export type CopyFields = Readonly<Partial<Record<'archived' | 'retrieved' | 'sha256', string>>>;

const pathsOf = (path: string): string[] => ['url', 'archived', 'retrieved', 'sha256'].map((name) => `${path}.${name}`);

/**
 * The text of an events file with fields of some articles inserted after their addresses. Everything else stays as it
 * is, including comments and white space. An existing field gets the new value. O(text + fields).
 * @param fields fields by path of the article; the articles must have a `url`
 */
export function withFields(text: string, fields: ReadonlyMap<string, CopyFields>): string {
  const plain = plainJson(text);
  const spans = scalarSpans(plain, [...fields.keys()].flatMap(pathsOf));
  const changes: (readonly [Span, string])[] = [];
  for (const [path, values] of fields) {
    const url = spans.get(`${path}.url`);
    if (!url) continue;
    let added = '';
    for (const [name, value] of Object.entries(values)) {
      const span = spans.get(`${path}.${name}`);
      if (span) changes.push([span, JSON.stringify(value)]);
      else added += insertedField(plain, text, url.from, name, value);
    }
    if (added) changes.push([{ from: url.to, to: url.to }, added]);
  }
  let at = 0;
  const parts = changes
    .toSorted(([a], [b]) => a.from - b.from)
    .map(([span, written]) => {
      const before = text.slice(at, span.from);
      at = span.to;
      return before + written;
    });
  return parts.join('') + text.slice(at);
}
