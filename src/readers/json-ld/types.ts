/** schema.org's Event and all of its subtypes. Types of other vocabularies are recognised by their last word. */
const EVENTS = wordsOf(
  `Event BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent DeliveryEvent EducationEvent EventSeries
  ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent PublicationEvent BroadcastEvent
  OnDemandEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent UserInteraction UserBlocks
  UserCheckins UserComments UserDownloads UserLikes UserPageVisits UserPlays UserPlusOnes UserTweets`,
);

/** schema.org's Article and all of its subtypes. */
const ARTICLES = wordsOf(
  `Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
  ReportageNewsArticle ReviewNewsArticle Report SatiricalArticle ScholarlyArticle MedicalScholarlyArticle SocialMediaPosting
  BlogPosting LiveBlogPosting DiscussionForumPosting TechArticle APIReference`,
);

/** Other works that attest an event if the event names them as being about it or as its source. */
const WORKS = wordsOf(
  `CreativeWork WebPage AboutPage ItemPage ProfilePage FAQPage QAPage MediaObject VideoObject AudioObject ImageObject Book Chapter
  Thesis Review CriticReview ClaimReview Episode PodcastEpisode TVEpisode RadioEpisode Clip VideoClip Movie Dataset Legislation
  DigitalDocument TextDigitalDocument PresentationDigitalDocument ArchiveComponent Manuscript Newspaper PublicationIssue Map Photograph
  Message EmailMessage Comment CorrectionComment Statement Quotation Collection WebContent Blog Recommendation`,
);

type Types = readonly string[];

/** Words in lower case, because pages also write `event` and `Newsarticle`. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/\s+/));
}
const isIn = (types: Types, words: ReadonlySet<string>): boolean => types.some((type) => words.has(type.toLowerCase()));

/** Whether something with these types (without address or prefix) is an event. */
export const isEventType = (types: Types): boolean =>
  isIn(types, EVENTS) || types.some((type) => /events?$/i.test(type));

/** Whether something with these types is an article, written to be read on its own. */
export const isArticleType = (types: Types): boolean =>
  isIn(types, ARTICLES) || types.some((type) => /(?:article|(?<!job)posting)$/i.test(type));

/**
 * Whether something with these types is a work but not an article. It attests the events that it is about, but is not a
 * record itself.
 */
export const isOtherWork = (types: Types): boolean =>
  !isArticleType(types) && !isEventType(types) && isIn(types, WORKS);

/** Whether something with these types can attest an event that names it. */
export const isWorkType = (types: Types): boolean => types.length === 0 || isArticleType(types) || isIn(types, WORKS);
