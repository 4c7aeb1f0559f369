import type {
  ArticleInPlace,
  ArticleNature,
  ArticleRecord,
  Category,
  CitationRecord,
  EventRecord,
  EventStatus,
  Stance,
  TimelineFile,
} from './types.ts';

interface StrictNature {
  readonly nature?: ArticleNature | undefined;
}

interface StrictArticleInPlace extends Omit<ArticleInPlace, 'nature'>, StrictNature {}

/** A `TimelineFile` whose ids and words are literal types, which lets the compiler check each reference and each stance. */
export type LinkedFile<ArticleId extends string, CategoryId extends string, EventId extends string> = Omit<
  TimelineFile,
  'articles' | 'categories' | 'events'
> & {
  readonly categories?: readonly (Category & { readonly id: CategoryId })[];
  readonly articles: readonly (Omit<ArticleRecord, 'nature'> & StrictNature & { readonly id: ArticleId })[];
  readonly events: readonly (Omit<EventRecord, 'id' | 'category' | 'citations' | 'before' | 'after' | 'status'> & {
    readonly id: EventId;
    readonly category?: NoInfer<CategoryId>;
    readonly status?: EventStatus | undefined;
    readonly citations: readonly (
      | NoInfer<ArticleId>
      | StrictArticleInPlace
      | (Omit<CitationRecord, 'article' | 'stance'> & {
          readonly article: NoInfer<ArticleId> | StrictArticleInPlace;
          readonly stance?: Stance | undefined;
        })
    )[];
    readonly before?: readonly NoInfer<EventId>[];
    readonly after?: readonly NoInfer<EventId>[];
  })[];
};

/** A `LinkedFile` whose articles are all written inside its citations. */
export type LinkedFileInPlace<CategoryId extends string, EventId extends string> = Omit<
  LinkedFile<never, CategoryId, EventId>,
  'articles'
> & { readonly articles?: never };

/**
 * Returns its argument, typed. Does not compile if the file cites the id of an article that is not in `articles`, or uses a category that
 * is not in `categories` (if there are any), an event that is not in `events`, or a stance, nature or status that does not exist. Checks
 * nothing at run time: see `checkFile`.
 */
export function defineTimeline<const EventId extends string, const CategoryId extends string = string>(
  file: LinkedFileInPlace<CategoryId, EventId>,
): LinkedFileInPlace<CategoryId, EventId>;
export function defineTimeline<
  const ArticleId extends string,
  const EventId extends string,
  const CategoryId extends string = string,
>(file: LinkedFile<ArticleId, CategoryId, EventId>): LinkedFile<ArticleId, CategoryId, EventId>;
export function defineTimeline(file: TimelineFile): TimelineFile {
  return file;
}
