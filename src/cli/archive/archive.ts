import { harmless } from '../../file/problem.ts';
import { failureOf, NotWritten, writeOrExplain } from '../file-errors.ts';
import { isEncoded, startsWithMark } from '../fix/utf8.ts';
import type { Io } from '../io.ts';
import { type Position, positionsOf } from '../json-positions.ts';
import { count } from '../problem-lines.ts';
import { readStory } from '../read-story.ts';
import { articlesIn, type WrittenArticle } from './articles-in.ts';
import { checkLink, type LinkState } from './check-link.ts';
import { findCopy } from './find-copy.ts';
import type { PoliteWeb } from './polite-web.ts';
import { type ArchiveReport, reportedArticle, type ReportedLink } from './report.ts';
import { type CopyPlace, saveCopy } from './save-copy.ts';
import { type CopyFields, withFields } from './with-fields.ts';

/** What to do with the articles of a file, in addition to listing those without a copy. */
export interface ArchiveOptions {
  /** Checks whether their addresses answer. */
  readonly check: boolean;
  /** Where to store copies of pages; undefined to store none. */
  readonly save: CopyPlace | undefined;
  /** Address of the TimeGate in which to look for copies; undefined to ask none. */
  readonly service: string | undefined;
  /** Prints the report as JSON instead of lines. */
  readonly json: boolean;
  readonly web: PoliteWeb;
}

const isOnWeb = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);

const hasCopy = ({ archived, sha256 }: WrittenArticle): boolean => archived !== undefined || sha256 !== undefined;

/** Prints a message about an article, with its position in the file. */
type Say = (article: WrittenArticle, what: string) => void;

/**
 * Lists the articles of an events file that have no stored copy, and checks links, finds copies or stores copies if
 * requested. Otherwise no server is contacted. Returns the exit code: 1 if an article is left without a copy, or a link
 * is broken.
 */
export async function archive(file: string, options: ArchiveOptions, io: Io): Promise<number> {
  const name = file === '-' ? '<stdin>' : file;
  try {
    const bytes = await io.read(file);
    const { text, format } = await readStory(bytes, file === '-' ? '' : file, () => {});
    if (format !== 'json') throw new Error('this is not an events file (JSON): make one with `cited-timeline convert`');
    const writes = options.save !== undefined || options.service !== undefined;
    const mark = startsWithMark(bytes) ? '\ufeff' : '';
    if (writes && !isEncoded(mark + text, bytes)) throw new Error('it is not UTF-8: save it as UTF-8 first');
    const articles = articlesIn(text);
    const positions = positionsOf(
      text,
      articles.map(({ path, url }) => (url === undefined ? path : `${path}.url`)),
    );
    const line = (text: string): void => {
      if (!options.json) io.out(harmless(text));
    };
    const say: Say = ({ path, url, name: what }, said) => {
      const at: Position | undefined = positions.get(url === undefined ? path : `${path}.url`);
      line(`${name}${at ? `:${at.line}:${at.column}` : ''}: ${what}: ${said}`);
    };
    const links = options.check ? await checkLinks(articles, options.web, say) : undefined;
    if (links) line(`${name}: ${countsOf(links)}`);
    const failed = new Map<string, string>();
    const added = writes ? await addCopies(articles, options, say, failed, io) : new Map<string, CopyFields>();
    if (added.size > 0) await writeOrExplain(file, () => mark + withFields(text, added), io);
    const without = articles.filter((article) => !hasCopy(article) && !added.has(article.path));
    if (!writes && !options.check)
      for (const article of without) say(article, `no stored copy (${article.url ?? 'no address'})`);
    const stored = added.size > 0 ? `, ${count(added.size, 'copy', 'copies')} added` : '';
    line(`${name}: ${without.length} of ${count(articles.length, 'article')} without a stored copy${stored}`);
    const report: ArchiveReport = {
      articles: articles.length,
      without: without.map((article) => reportedArticle(article, { why: failed.get(article.path) })),
      added: articles.flatMap((article) => {
        const fields = added.get(article.path);
        return fields ? reportedArticle(article, fields) : [];
      }),
      ...(links && { links }),
    };
    if (options.json) io.out(JSON.stringify(report, null, 2));
    const isBroken = links?.some(({ state }) => state === 'broken');
    return isBroken || (without.length > 0 && !options.check) ? 1 : 0;
  } catch (error) {
    io.err(failureOf(name, error));
    return 2;
  }
}

/** Checks all addresses, each once, and reports those that moved or do not answer. */
async function checkLinks(articles: readonly WrittenArticle[], web: PoliteWeb, say: Say): Promise<ReportedLink[]> {
  const links = articles.flatMap((article) =>
    [article.url, article.archived].filter(isOnWeb).map((address) => ({ article, address })),
  );
  const states = new Map<string, Promise<LinkState>>();
  for (const { address } of links) if (!states.has(address)) states.set(address, checkLink(address, web));
  const reported: ReportedLink[] = [];
  for (const [address, asked] of states) {
    // Reported in file order, not in the order of the answers
    // oxlint-disable-next-line no-await-in-loop
    const { kind, why } = await asked;
    const of = links.filter((link) => link.address === address).map(({ article }) => article);
    reported.push({ address, state: kind, why, where: of.map(({ path }) => path) });
    if (why) for (const article of of) say(article, `${kind}: ${address}: ${why}`);
  }
  return reported;
}

/** How many addresses are in which state, as a clause. */
function countsOf(links: readonly ReportedLink[]): string {
  const of = (kind: LinkState['kind']): number => links.filter(({ state }) => state === kind).length;
  const total = count(links.length, 'address').replace('addresss', 'addresses');
  return `${total}: ${of('answers')} answer, ${of('moved')} moved, ${of('refuses')} refuse, ${of('broken')} broken`;
}

/**
 * Finds or stores copies of the articles that have none. Returns the fields to write for each article, by its path.
 * @param failed receives the reason why an article got no copy, by its path
 */
async function addCopies(
  articles: readonly WrittenArticle[],
  { save, service, web }: ArchiveOptions,
  say: Say,
  failed: Map<string, string>,
  io: Io,
): Promise<Map<string, CopyFields>> {
  const added = new Map<string, CopyFields>();
  await Promise.all(
    articles.map(async (article) => {
      const { url, published } = article;
      if (hasCopy(article)) return;
      if (!isOnWeb(url)) {
        const why = url === undefined ? 'it has no address' : `${url} is relative`;
        failed.set(article.path, why);
        return say(article, `no copy: ${why}`);
      }
      try {
        const fields = save ? await saveCopy(url, save, web, io) : await findCopy(service ?? '', url, published, web);
        added.set(article.path, fields);
        say(article, `copy of ${fields.retrieved}: ${fields.archived ?? fields.sha256}`);
      } catch (error) {
        // If the folder cannot be written to, nothing else can be stored
        if (error instanceof NotWritten) throw error;
        const why = error instanceof Error ? error.message : String(error);
        failed.set(article.path, why);
        say(article, `no copy of ${url}: ${why}`);
      }
    }),
  );
  return added;
}
