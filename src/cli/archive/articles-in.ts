import { addressKey } from '../../file/canonical-address.ts';
import { plainJson } from '../../file/json/plain-json.ts';

/** An article as written in an events file. */
export interface WrittenArticle {
  /** Its path: `articles[2]`, or `events[4].citations[0]` for an article written inside a citation. */
  readonly path: string;
  /** Its id, else its headline, else its address. */
  readonly name: string;
  readonly url: string | undefined;
  readonly archived: string | undefined;
  readonly sha256: string | undefined;
  /** When it was published, EDTF. */
  readonly published: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isFields(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};
const textIn = (fields: Fields, key: string): string | undefined => {
  const value = fields[key];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/**
 * The articles of an events file, including those inside citations, in file order. Articles with the same address are
 * merged into the first, which takes over what the others say about the copy. O(text).
 * @throws {SyntaxError} if the text is not JSON
 */
export function articlesIn(text: string): WrittenArticle[] {
  const file: unknown = JSON.parse(plainJson(text));
  const written = [
    ...listIn(file, 'articles').map((value, i) => [`articles[${i}]`, value] as const),
    ...listIn(file, 'events').flatMap((event, i) =>
      listIn(event, 'citations').map((value, j) => [`events[${i}].citations[${j}]`, value] as const),
    ),
  ];
  const byKey = new Map<string, WrittenArticle>();
  for (const [path, value] of written) {
    // A citation with `article` refers to an article defined elsewhere
    if (!isFields(value) || 'article' in value) continue;
    const url = textIn(value, 'url');
    if (url === undefined && !path.startsWith('articles')) continue;
    const key = url === undefined ? path : addressKey(url);
    const before = byKey.get(key);
    byKey.set(key, {
      path: before?.path ?? path,
      name: before?.name ?? textIn(value, 'id') ?? textIn(value, 'headline') ?? url ?? path,
      url: before?.url ?? url,
      archived: before?.archived ?? textIn(value, 'archived'),
      sha256: before?.sha256 ?? textIn(value, 'sha256'),
      published: before?.published ?? textIn(value, 'published'),
    });
  }
  return [...byKey.values()];
}
