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

/** An address that was checked, and the articles that name it. */
export interface ReportedLink {
  readonly address: string;
  readonly state: LinkState['kind'];
  /** Why, or where it leads; '' if it simply answers. */
  readonly why: string;
  readonly where: readonly string[];
}

/** The result for the articles of a file: the output of `--json`. */
export interface ArchiveReport {
  /** Number of articles. */
  readonly articles: number;
  /**
   * The articles that still have no stored copy, each with the reason if one was requested; JSON omits undefined
   * reasons.
   */
  readonly without: readonly (ReportedArticle & { readonly why: string | undefined })[];
  /** The articles that got a copy, with the fields that were written. */
  readonly added: readonly (ReportedArticle & CopyFields)[];
  /** With `--check`: each address once. */
  readonly links?: readonly ReportedLink[];
}

/** An article with its result. */
export const reportedArticle = <Became extends object>(
  { path, name, url }: WrittenArticle,
  became: Became,
): ReportedArticle & Became => ({ where: path, name, url: url ?? null, ...became });
