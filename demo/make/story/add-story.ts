import type { ArticleRecord } from 'cited-timeline/core';
import type { Change } from './changes.ts';
import { writeHead } from './commands.ts';
import { rowIds } from './row-ids.ts';
import { isBlank, type Cited, type KeptFields, type Row, type Story } from './types.ts';

/**
 * Adds the rows and articles of another story at the end of this one. An id that is taken is replaced everywhere by a
 * new one, and an article with a known address is replaced by the existing article. Fields of the file, such as its
 * title, are taken over if this story has none. O(rows + articles).
 */
export function addStory(story: Story, other: Story): readonly Change[] {
  const known = new Set([...story.rows, ...story.articles].map(({ id }) => id));
  const nextId = rowIds({ rows: [...story.rows, ...other.rows], articles: [...story.articles, ...other.articles] });
  const byAddress = new Map(story.articles.flatMap(({ id, url }) => (url === undefined ? [] : [[url, id]])));
  const names = new Map<string, string>();
  const newName = (id: string): string => (known.has(id) ? nextId() : id);
  const articles = other.articles.filter(({ id, url }) => {
    const same = url === undefined ? undefined : byAddress.get(url);
    names.set(id, same ?? newName(id));
    return same === undefined;
  });
  for (const { id } of other.rows) names.set(id, newName(id));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const rows = other.rows.filter((row) => !isBlank(row)).map((row) => renamedRow(row, nameOf));
  const added = articles.map((article) => renamedArticle(article, nameOf));
  const all = [...story.articles, ...added];
  return [
    ...headChanges(story, other),
    ...(added.length > 0 ? [{ type: 'articles', from: story.articles, to: all } as const] : []),
    ...(rows.length > 0 ? [{ type: 'rows', at: story.rows.length, removed: [], added: rows } as const] : []),
  ];
}

function headChanges(story: Story, { head }: Story): readonly Change[] {
  const known = new Set(story.head.publishers?.map(({ name }) => name));
  const publishers = head.publishers?.filter(({ name }) => !known.has(name)) ?? [];
  return writeHead(story, {
    ...head,
    ...story.head,
    ...(publishers.length > 0 && { publishers: [...(story.head.publishers ?? []), ...publishers] }),
  });
}

type NameOf = (id: string) => string;

const renamedRow = (row: Row, nameOf: NameOf): Row => ({
  ...row,
  id: nameOf(row.id),
  articles: row.articles.map((cited) => renamedCited(cited, nameOf)),
  kept: renamedFields(row.kept, nameOf),
});

function renamedCited(cited: Cited, nameOf: NameOf): Cited {
  if (typeof cited === 'string') return nameOf(cited);
  return 'article' in cited && typeof cited.article === 'string' ? { ...cited, article: nameOf(cited.article) } : cited;
}

const renamedFields = (kept: KeptFields, nameOf: NameOf): KeptFields => ({
  ...kept,
  ...(kept.before && { before: kept.before.map(nameOf) }),
  ...(kept.after && { after: kept.after.map(nameOf) }),
  ...(kept.dateFrom !== undefined && { dateFrom: nameOf(kept.dateFrom) }),
});

const renamedArticle = (article: ArticleRecord, nameOf: NameOf): ArticleRecord => ({
  ...article,
  id: nameOf(article.id),
  ...(article.basedOn && { basedOn: article.basedOn.map(nameOf) }),
});
