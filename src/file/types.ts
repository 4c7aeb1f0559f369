/*
 * The events file as written by an author, in JSON. A test holds these types equal to the schema (schema.ts), and the comment at each
 * field equal to its description there (descriptions.ts).
 */

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
  /** Kinds of events, in the order of the legend. Without this list each word that events use is one. */
  readonly categories?: readonly Category[] | undefined;
  /** The articles that attest the events. */
  readonly articles: readonly ArticleRecord[];
  /** The events, in any order. */
  readonly events: readonly EventRecord[];
}

/** A kind of event: colour and legend entry. */
export interface Category {
  /** What events name it by. */
  readonly id: string;
  /** What readers see. */
  readonly label: string;
  /** A CSS colour that is legible on the page; light-dark() gives one for each scheme. */
  readonly color?: string | undefined;
}

/** An article that attests events. */
export interface ArticleRecord {
  /** What citations name it by; unique among articles and events. */
  readonly id: string;
  /** Headline as published. */
  readonly headline: string;
  /** Name of the paper, site or broadcaster. */
  readonly publisher?: string | undefined;
  /** Who wrote it. */
  readonly author?: string | undefined;
  /** When it came out, in EDTF: 2024-11-29 or 2024-11-29T18:06+09:00. */
  readonly published?: string | undefined;
  /** Where it is read: http, https, or relative to the page. */
  readonly url?: string | undefined;
  /** BCP 47 tag of its language. */
  readonly lang?: string | undefined;
  /** Address of a stored copy. */
  readonly archived?: string | undefined;
  /** Whose wire copy it is, where it is not the publisher’s own. */
  readonly agency?: string | undefined;
  /** Who owns the publisher. */
  readonly owner?: string | undefined;
}

/** An event, and the articles that attest it. */
export interface EventRecord {
  /** Unique among events and articles; links to the event use it. */
  readonly id: string;
  /** A few words: they label the mark. */
  readonly title: string;
  /** When it happened, in EDTF, no more exact than its source: 2024-06 some time in June, [2024-11-22..2024-11-28] one day out of these, 2024-10/2024-11 from one to the other, ~ about, ? uncertain. */
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
  /** 0 to 1: which events keep their labels where there is little room. */
  readonly importance?: number | undefined;
  /** A picture of it. */
  readonly image?: ImageRecord | undefined;
  /** The articles that attest it: their ids, or objects that say how. */
  readonly citations: readonly (string | CitationRecord)[];
  /** Ids of events that came after this one. */
  readonly before?: readonly string[] | undefined;
  /** Ids of events that came before this one. */
  readonly after?: readonly string[] | undefined;
}

/** A picture of an event. */
export interface ImageRecord {
  /** Its address: http, https, or relative to the page. */
  readonly url: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Whose picture it is. */
  readonly credit?: string | undefined;
}

/** An event’s citation of an article in its long form; the short form is the article’s id alone. */
export interface CitationRecord {
  /** Id of the article. */
  readonly article: string;
  /** How the article stands to the event. Default: reports. */
  readonly stance?: Stance | undefined;
  /** How this article dates the event, in EDTF. */
  readonly date?: string | undefined;
  /** What there is to say of it. */
  readonly note?: string | undefined;
  /** Where in the article: a page, a paragraph, a time. */
  readonly locator?: string | undefined;
}

/** How an article stands to an event that it is cited for. */
export type Stance = 'reports' | 'confirms' | 'disputes' | 'corrects' | 'retracts';
