/** schema.org's Event and all of its subtypes. Those of other vocabularies are known by their last word. */
const EVENTS = new Set(
  `Event BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent DeliveryEvent EducationEvent EventSeries
  ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent PublicationEvent BroadcastEvent
  OnDemandEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent UserInteraction UserBlocks
  UserCheckins UserComments UserDownloads UserLikes UserPageVisits UserPlays UserPlusOnes UserTweets`.split(/\s+/),
);

/** schema.org's Article and all of its subtypes. */
const ARTICLES = new Set(
  `Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
  ReportageNewsArticle ReviewNewsArticle Report SatiricalArticle ScholarlyArticle MedicalScholarlyArticle SocialMediaPosting
  BlogPosting LiveBlogPosting DiscussionForumPosting TechArticle APIReference`.split(/\s+/),
);

/** Other works that attest an event where it names them: as its subject, or as what it cites. */
const WORKS = new Set(
  `CreativeWork WebPage AboutPage ItemPage ProfilePage FAQPage QAPage MediaObject VideoObject AudioObject ImageObject Book Chapter
  Thesis Review CriticReview ClaimReview Episode PodcastEpisode TVEpisode RadioEpisode Clip VideoClip Movie Dataset Legislation
  DigitalDocument TextDigitalDocument PresentationDigitalDocument ArchiveComponent Manuscript Newspaper PublicationIssue Map Photograph
  Message EmailMessage Comment CorrectionComment Statement Quotation Collection WebContent Blog Recommendation`.split(
    /\s+/,
  ),
);

type Types = readonly string[];

/** Whether something of these types (without address or prefix) happens. */
export const isEventType = (types: Types): boolean => types.some((type) => EVENTS.has(type) || type.endsWith('Event'));

/** Whether something of these types is written to be read on its own. */
export const isArticleType = (types: Types): boolean =>
  types.some((type) => ARTICLES.has(type) || /(?:Article|Posting)$/.test(type));

/** Whether something of these types can attest an event that names it. */
export const isWorkType = (types: Types): boolean =>
  types.length === 0 || isArticleType(types) || types.some((type) => WORKS.has(type));
