/** A description of each field of an events file, by the key of the list or object that contains it. Editors show them. */
export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  file: {
    $schema: 'Address of this schema, for editors.',
    title: 'Heading of the timeline.',
    description: 'One or two sentences under the heading.',
    lang: 'BCP 47 tag of the language that the texts are in, such as en or pt-BR.',
    timeZone: 'IANA zone in which clock times are shown, such as Asia/Seoul. Default: the reader’s own.',
    range: 'EDTF interval that is shown first, such as 2024-05/2024-11. Default: all events.',
    revised: 'Day on which the file was last changed, in EDTF, such as 2024-12-02.',
    categories:
      'Kinds of events, in the order of the legend. Without this list, each word that events use becomes a category.',
    publishers: 'Other names and owners of publishers, so that AP and Associated Press count as one.',
    articles: 'The articles that attest the events, except those written inside citations.',
    events: 'The events, in any order.',
  },
  categories: {
    id: 'Id by which events refer to it.',
    label: 'Text that readers see.',
    color: 'A CSS colour that is legible on the page; light-dark() gives one for each scheme.',
  },
  publishers: {
    name: 'Name under which it is shown, such as AP.',
    aliases: 'Its other names, as articles write them, such as Associated Press.',
    owner: 'Who owns it. Two publishers with the same owner count as one source.',
    url: 'Its own page.',
  },
  articles: {
    id: 'Id by which citations refer to it; unique among articles and events.',
    headline: 'Headline as published.',
    publisher: 'Name of the paper, site or broadcaster.',
    author: 'Who wrote it.',
    published: 'When it came out, in EDTF: 2024-11-29 or 2024-11-29T18:06+09:00.',
    url: 'Its address: http, https, or relative to the page.',
    lang: 'BCP 47 tag of its language.',
    archived: 'Address of a stored copy.',
    agency: 'The news agency whose text it is, if it is not the publisher’s own.',
    owner: 'Who owns the publisher.',
    basedOn: 'What it is based on: ids of articles, or names of dispatches and releases, such as AP dispatch, 29 Nov.',
    nature: 'How close it is to the event: first-hand, second-hand, or a document.',
    retrieved: 'When it was last viewed, in EDTF, such as 2024-12-02.',
    sha256: 'SHA-256 of the stored copy: 64 hex digits.',
    changes: 'What was changed in it after it came out, and when.',
  },
  changes: {
    date: 'When it was changed, in EDTF, such as 2024-12-02.',
    note: 'What was changed, such as the day of the visit was corrected.',
  },
  events: {
    id: 'Unique among events and articles; links to the event use it.',
    title: 'A few words: they label the mark.',
    date: 'When it happened, in EDTF, no more exact than its source: 2024-06 for some time in June, [2024-11-22..2024-11-28] for one of these days, 2024-10/2024-11 for a duration, ~ for about, ? for uncertain.',
    dateText: 'The writer’s own words for the date.',
    summary: 'A sentence or two.',
    category: 'Id of one of the categories.',
    place: 'Where it happened.',
    people: 'Who took part.',
    importance: '0 to 1. Where there is little room, the more important events keep their labels.',
    image: 'A picture of it.',
    citations:
      'The articles that attest it: their ids, the articles themselves, or objects with details of the citation.',
    before: 'Ids of events that came after this one.',
    after: 'Ids of events that came before this one.',
    dateFrom:
      'The article that gives this date: the id of an article that the event cites, such as korea-herald, or the address of one written inside a citation.',
    dateReason: 'Why the date of that article is used, such as the only one with a day.',
    status:
      'How sure the event is, if that does not follow from the citations: unconfirmed, disputed, retracted or expected. Needs statusNote.',
    statusNote: 'Why the event has this status, such as the ministry has not commented.',
    changes: 'What was changed in this record, and when.',
    sameAs: 'Addresses that name the same event elsewhere, such as https://www.wikidata.org/wiki/Q43653.',
  },
  image: {
    url: 'Its address: http, https, or relative to the page.',
    alt: 'What it shows, for people who cannot see it.',
    credit: 'Whose picture it is.',
  },
  quote: {
    exact: 'The sentence itself, word for word.',
    prefix: 'The words before it, which distinguish it from other places with the same words.',
    suffix: 'The words after it.',
  },
  citations: {
    article: 'Id of the article, or the article itself: an object with url and headline, and no id.',
    stance:
      'What the article does with the claim: reports, confirms, disputes, corrects or retracts it, or is silent. Default: reports.',
    date: 'How this article dates the event, in EDTF.',
    note: 'A remark about this citation.',
    locator: 'Where in the article: a page, a paragraph, a time.',
    quote:
      'The article’s own words, such as earlier this month; an object if the words around them are needed to find them.',
    onWordOf: 'Whose statement the article reports, such as South Korea’s spy agency; several as a list.',
    known:
      'When the article first reported this, in EDTF, if that is not when it was published: live blogs, corrections.',
  },
};
