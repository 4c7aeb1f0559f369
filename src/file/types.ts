/*
 * The events file as an author writes it, in JSON. A test compares these types with the schema (schema.ts), and the comment of each
 * field with its description (descriptions.ts).
 */

/**
 * A word from a fixed list. The compiler types the words of an imported JSON file as `string`, so any text is accepted here: the check
 * reports other words, and `defineTimeline` does not compile with them.
 */
export type Word<Known extends string> = Known | (string & {});

/** An events file. Each text called a date is EDTF. */
export interface TimelineFile {
  /** Address of this schema, for editors. */
  readonly $schema?: string | undefined;
  /** Heading of the timeline. */
  readonly title?: string | undefined;
  /** One or two sentences under the heading. */
  readonly description?: string | undefined;
  /** BCP 47 tag of the language that the texts are in, such as en or pt-BR. */
  readonly lang?: string | undefined;
  /** IANA zone in which clock times are shown, such as Asia/Seoul. Default: the reader’s own. */
  readonly timeZone?: string | undefined;
  /** EDTF interval that is shown first, such as 2024-05/2024-11. Default: all events. */
  readonly range?: string | undefined;
  /** Day on which the file was last changed, in EDTF, such as 2024-12-02. */
  readonly revised?: string | undefined;
  /** Kinds of events, in the order of the legend. Without this list, each word that events use becomes a category. */
  readonly categories?: readonly Category[] | undefined;
  /** Other names and owners of publishers, so that AP and Associated Press count as one. */
  readonly publishers?: readonly PublisherRecord[] | undefined;
  /** The articles that attest the events, except those written inside citations. */
  readonly articles?: readonly ArticleRecord[] | undefined;
  /** The events, in any order. */
  readonly events: readonly EventRecord[];
}

/** An events file made by a reader of another format: all of its articles are in the list. */
export interface ListedFile extends TimelineFile {
  readonly articles: readonly ArticleRecord[];
  readonly events: readonly ListedEvent[];
}

/** An event whose citations refer to their articles by id. */
export interface ListedEvent extends EventRecord {
  readonly citations: readonly (string | ListedCitation)[];
}

/** A citation that refers to its article by id. */
export interface ListedCitation extends CitationRecord {
  readonly article: string;
}

/** A kind of event: colour and legend entry. */
export interface Category {
  /** Id by which events refer to it. */
  readonly id: string;
  /** Text that readers see. */
  readonly label: string;
  /** A CSS colour that is legible on the page; light-dark() gives one for each scheme. */
  readonly color?: string | undefined;
}

/** A publisher of articles. No two publishers may share a name or alias, ignoring case and accents. */
export interface PublisherRecord {
  /** Name under which it is shown, such as AP. */
  readonly name: string;
  /** Its other names, as articles write them, such as Associated Press. */
  readonly aliases?: readonly string[] | undefined;
  /** Who owns it. Two publishers with the same owner count as one source. */
  readonly owner?: string | undefined;
  /** Its own page. */
  readonly url?: string | undefined;
}

/** An article that attests events. */
export interface ArticleRecord extends ArticleInPlace {
  /** Id by which citations refer to it; unique among articles and events. */
  readonly id: string;
}

/** An article written inside a citation instead of an id; the check gives it an id. */
export interface ArticleInPlace {
  /** Headline as published. */
  readonly headline: string;
  /** Name of the paper, site or broadcaster. */
  readonly publisher?: string | undefined;
  /** Who wrote it. */
  readonly author?: string | undefined;
  /** When it came out, in EDTF: 2024-11-29 or 2024-11-29T18:06+09:00. */
  readonly published?: string | undefined;
  /** Its address: http, https, or relative to the page. */
  readonly url?: string | undefined;
  /** BCP 47 tag of its language. */
  readonly lang?: string | undefined;
  /** Address of a stored copy. */
  readonly archived?: string | undefined;
  /** The news agency whose text it is, if it is not the publisher’s own. */
  readonly agency?: string | undefined;
  /** Who owns the publisher. */
  readonly owner?: string | undefined;
  /** What it is based on: ids of articles, or names of dispatches and releases, such as AP dispatch, 29 Nov. */
  readonly basedOn?: readonly string[] | undefined;
  /** How close it is to the event: first-hand, second-hand, or a document. */
  readonly nature?: Word<ArticleNature> | undefined;
  /** When it was last viewed, in EDTF, such as 2024-12-02. */
  readonly retrieved?: string | undefined;
  /** SHA-256 of the stored copy: 64 hex digits. */
  readonly sha256?: string | undefined;
  /** What was changed in it after it came out, and when. */
  readonly changes?: readonly ChangeRecord[] | undefined;
}

/** How close an article is to the events that it reports. */
export type ArticleNature = 'first-hand' | 'second-hand' | 'document';

/** A change of an article, or of the record of an event. */
export interface ChangeRecord {
  /** When it was changed, in EDTF, such as 2024-12-02. */
  readonly date: string;
  /** What was changed, such as the day of the visit was corrected. */
  readonly note: string;
}

/** An event, and the articles that attest it. */
export interface EventRecord {
  /** Unique among events and articles; links to the event use it. */
  readonly id: string;
  /** A few words: they label the mark. */
  readonly title: string;
  /** When it happened, in EDTF, no more exact than its source: 2024-06 for some time in June, [2024-11-22..2024-11-28] for one of these days, 2024-10/2024-11 for a duration, ~ for about, ? for uncertain. */
  readonly date: string;
  /** The writer’s own words for the date. */
  readonly dateText?: string | undefined;
  /** A sentence or two. */
  readonly summary?: string | undefined;
  /** Id of one of the categories. */
  readonly category?: string | undefined;
  /** Where it happened. */
  readonly place?: string | undefined;
  /** Who took part. */
  readonly people?: readonly string[] | undefined;
  /** 0 to 1. Where there is little room, the more important events keep their labels. */
  readonly importance?: number | undefined;
  /** A picture of it. */
  readonly image?: ImageRecord | undefined;
  /** The articles that attest it: their ids, the articles themselves, or objects with details of the citation. */
  readonly citations: readonly (string | CitationRecord | ArticleInPlace)[];
  /** Ids of events that came after this one. */
  readonly before?: readonly string[] | undefined;
  /** Ids of events that came before this one. */
  readonly after?: readonly string[] | undefined;
  /** The article that gives this date: the id of an article that the event cites, such as korea-herald, or the address of one written inside a citation. */
  readonly dateFrom?: string | undefined;
  /** Why the date of that article is used, such as the only one with a day. */
  readonly dateReason?: string | undefined;
  /** How sure the event is, if that does not follow from the citations: unconfirmed, disputed, retracted or expected. Needs statusNote. */
  readonly status?: Word<EventStatus> | undefined;
  /** Why the event has this status, such as the ministry has not commented. */
  readonly statusNote?: string | undefined;
  /** What was changed in this record, and when. */
  readonly changes?: readonly ChangeRecord[] | undefined;
  /** Addresses that name the same event elsewhere, such as https://www.wikidata.org/wiki/Q43653. */
  readonly sameAs?: readonly string[] | undefined;
}

/** How sure an event is, as stated by its author. */
export type EventStatus = 'unconfirmed' | 'disputed' | 'retracted' | 'expected';

/** A picture of an event. */
export interface ImageRecord {
  /** Its address: http, https, or relative to the page. */
  readonly url: string;
  /** What it shows, for people who cannot see it. */
  readonly alt: string;
  /** Whose picture it is. */
  readonly credit?: string | undefined;
}

/** An event’s citation of an article in its long form; the short form is just the article’s id. */
export interface CitationRecord {
  /** Id of the article, or the article itself: an object with url and headline, and no id. */
  readonly article: string | ArticleInPlace;
  /** What the article does with the claim: reports, confirms, disputes, corrects or retracts it, or is silent. Default: reports. */
  readonly stance?: Word<Stance> | undefined;
  /** How this article dates the event, in EDTF. */
  readonly date?: string | undefined;
  /** A remark about this citation. */
  readonly note?: string | undefined;
  /** Where in the article: a page, a paragraph, a time. */
  readonly locator?: string | undefined;
  /** The article’s own words, such as earlier this month; an object if the words around them are needed to find them. */
  readonly quote?: string | QuoteRecord | undefined;
  /** Whose statement the article reports, such as South Korea’s spy agency; several as a list. */
  readonly onWordOf?: string | readonly string[] | undefined;
  /** When the article first reported this, in EDTF, if that is not when it was published: live blogs, corrections. */
  readonly known?: string | undefined;
}

/** A quote, with the words around it. Each is at most 500 characters long. */
export interface QuoteRecord {
  /** The sentence itself, word for word. */
  readonly exact: string;
  /** The words before it, which distinguish it from other places with the same words. */
  readonly prefix?: string | undefined;
  /** The words after it. */
  readonly suffix?: string | undefined;
}

/**
 * What an article does with the claim that it is cited for. `silent`: the article was searched and does not mention the event; it never
 * counts as a source of the event.
 */
export type Stance = 'reports' | 'confirms' | 'disputes' | 'corrects' | 'retracts' | 'silent';
