import type { WrittenArticle } from './articles-in.ts';
import type { LinkState } from './check-link.ts';
import type { CopyFields } from './with-fields.ts';

/** An article in the report. */
export interface ReportedArticle {
  /** Its path in the file: `articles[2]`. */
  readonly where: string;
  /** Its id, else its headline, else its address. */
  readonly name: string;
  readonly url: string | null;
}

/** An address that was asked, and the articles that name it. */
export interface ReportedLink {
  readonly address: string;
  readonly state: LinkState['kind'];
  /** Why, or where it leads to; '' where it simply answers. */
  readonly why: string;
  readonly where: readonly string[];
}

/** What became of the articles of a file: what `--json` writes. */
export interface ArchiveReport {
  /** How many articles there are. */
  readonly articles: number;
  /** Those that are now without a stored copy, each with the reason where one was asked for; JSON leaves out what is undefined. */
  readonly without: readonly (ReportedArticle & { readonly why: string | undefined })[];
  /** Those that were given one, with what was written of it. */
  readonly added: readonly (ReportedArticle & CopyFields)[];
  /** With `--check`: each address once. */
  readonly links?: readonly ReportedLink[];
}

/** An article with what became of it. */
export const reportedArticle = <Became extends object>(
  { path, name, url }: WrittenArticle,
  became: Became,
): ReportedArticle & Became => ({ where: path, name, url: url ?? null, ...became });
