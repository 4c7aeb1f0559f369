import type { Plural } from '../messages.ts';
import { englishStatus, type StatusMessages } from '../status-messages.ts';
import type { Words } from '../words.ts';

/**
 * All words of the evidence views: who says what, since when, and how to read the marks. A voice is somebody whose
 * statement articles carry. Words in braces are filled in: keep them, in any order.
 */
export interface EvidenceMessages extends StatusMessages {
  /** Whose date the file follows. `{source}` is a publisher or a headline, `{reason}` a phrase from the file. */
  readonly datedAs: string;
  readonly datedAsBecause: string;
  /** How many voices say what about an event. */
  readonly voicesAttest: Plural;
  readonly voicesDate: Plural;
  readonly voicesUndated: Plural;
  readonly voicesDispute: Plural;
  readonly voicesCorrected: Plural;
  readonly voicesRetracted: Plural;
  readonly voicesSilent: Plural;
  /** Why several articles count as one voice. `{reasons}` is a list of the phrases that follow. */
  readonly sameVoice: string;
  readonly eachOnWordOf: string;
  readonly eachBasedOn: string;
  readonly eachOnTheOther: string;
  readonly eachFromAgency: string;
  readonly eachOwnedBy: string;
  readonly eachPublishedBy: string;
  /** About an article that is based on another one, which is based on the first. `{name}` names both. */
  readonly circular: string;
  /** The article's own words, in the quotation marks of the language. */
  readonly quote: string;
  /** Link to the quoted sentence of an article. */
  readonly openAtSentence: string;
  readonly onWordOf: string;
  /** When an article made its statement, if that was not when it was published. */
  readonly knownOn: string;
  /** When the stored copy was made. */
  readonly retrieved: string;
  /** How close an article is to what it describes. */
  readonly firstHand: string;
  readonly secondHand: string;
  readonly document: string;
  /** `{list}` names what the article is based on. */
  readonly basedOn: string;
  /** Heading above the changes of a record, and the date when the file itself was last changed. */
  readonly changes: string;
  readonly revised: string;
  /** About a claimed date: whether the event is drawn at it, and when it was taken back. */
  readonly followed: string;
  readonly followedBecause: string;
  readonly correctedOn: string;
  readonly retractedOn: string;
  /** Switch that shows the claimed dates of all events whose claimed dates differ. */
  readonly showDatesThatDiffer: string;
  /** Filters next to those for statuses. */
  readonly oneVoice: string;
  readonly twoOrMoreVoices: string;
  /** A status and the reason for it. */
  readonly withNote: string;
  /** Name of the group of filters by evidence. */
  readonly evidence: string;
  readonly asKnownOn: string;
  readonly allThatIsKnown: string;
  readonly previousPublication: string;
  readonly nextPublication: string;
  readonly notYetReportedCount: Plural;
  /** How many events of a cluster, out of `{total}`, had been reported by a day. */
  readonly reportedOf: string;
  /** About an event, and about an article. */
  readonly notYetReported: string;
  readonly notYetKnown: string;
  /** Citations that do not count as of a day because their article has no date. */
  readonly undatedLeftOut: Plural;
  readonly hideUnreported: string;
  /** Time from an event to its first report. `{length}` is `1 day`, `{least}` and `{most}` likewise. */
  readonly showLag: string;
  readonly firstReportedLater: string;
  readonly firstReportedBetween: string;
  readonly firstReportedSameDay: string;
  readonly firstReportedBefore: string;
  /** Name of the button that opens the filters; `{choice}` is its visible text. */
  readonly filterBy: string;
  /** Name of the menu button: a link to what is shown, citations of it, and other actions. */
  readonly share: string;
  readonly copyLink: string;
  /** Opens citations of everything that is shown. */
  readonly citeView: string;
  /** `{format}` is SVG or PNG. */
  readonly savePicture: string;
  /** Opens citations of one event or article. `{title}` names it. */
  readonly cite: string;
  readonly citeItem: string;
  /**
   * How many events the filter leaves out. `{reasons}` is a list of the phrases below; `{kinds}` names the chosen kinds
   * of evidence.
   */
  readonly leftOut: string;
  readonly leftOutBySearch: string;
  readonly leftOutByCategory: string;
  readonly leftOutByKind: string;
  /** Label of the lane menu, and its choice of no lanes. */
  readonly lanes: string;
  readonly noLanes: string;
  /** The table of events and publishers: its caption, its headers, and the text of a cell without a citation. */
  readonly tableTitle: string;
  readonly event: string;
  readonly publisher: string;
  /** Header above articles that name no publisher. */
  readonly noPublisher: string;
  readonly notCited: string;
  /** Buttons of a table with too many publishers to show at once. */
  readonly previousPublishers: string;
  readonly nextPublishers: string;
  /** Switch that gives each publisher a lane. */
  readonly byPublisher: string;
  /** Legend of marks: the headings of its two parts, and what each mark means. */
  readonly legendOfDates: string;
  readonly legendOfEvidence: string;
  readonly markDay: string;
  readonly markWithin: string;
  readonly markLasted: string;
  readonly markWindowEnds: string;
  readonly markAbout: string;
  readonly markDoubted: string;
  readonly markOpen: string;
  readonly markUnknownEnd: string;
  readonly markOneOf: string;
  readonly markCluster: string;
  readonly markArticle: string;
  readonly markThread: string;
  readonly markDisputedThread: string;
  readonly markRetractedThread: string;
  readonly markClaim: string;
  readonly markFirstReport: string;
  readonly pipAttests: string;
  readonly pipDisputes: string;
  readonly pipRetracts: string;
  readonly markGhost: string;
}

export const english: EvidenceMessages = {
  ...englishStatus,
  datedAs: 'Dated as in {source}',
  datedAsBecause: 'Dated as in {source}: {reason}',
  voicesAttest: { one: '{count} voice attests it', other: '{count} voices attest it' },
  voicesDate: { one: '{count} voice says {date}', other: '{count} voices say {date}' },
  voicesUndated: { one: '{count} voice gives no date', other: '{count} voices give no date' },
  voicesDispute: { one: '{count} voice disputes it', other: '{count} voices dispute it' },
  voicesCorrected: { one: '{count} voice corrected itself', other: '{count} voices corrected themselves' },
  voicesRetracted: { one: '{count} voice retracted it', other: '{count} voices retracted it' },
  voicesSilent: { one: '{count} voice does not mention it', other: '{count} voices do not mention it' },
  sameVoice: 'same voice: {reasons}',
  eachOnWordOf: 'each on the word of {name}',
  eachBasedOn: 'each based on {name}',
  eachOnTheOther: 'each rests on the other: circular reporting',
  eachFromAgency: 'each prints a dispatch of {name}',
  eachOwnedBy: 'each owned by {name}',
  eachPublishedBy: 'each published by {name}',
  circular: 'circular reporting: {name}',
  quote: '“{text}”',
  openAtSentence: 'open at the sentence',
  onWordOf: 'on the word of {source}',
  knownOn: 'said on {date}',
  retrieved: 'retrieved {date}',
  firstHand: 'first-hand',
  secondHand: 'second-hand',
  document: 'document',
  basedOn: 'based on {list}',
  changes: 'Changes',
  revised: 'File revised {date}',
  followed: 'followed',
  followedBecause: 'followed: {reason}',
  correctedOn: 'corrected on {date}',
  retractedOn: 'retracted on {date}',
  showDatesThatDiffer: 'Show dates that differ',
  oneVoice: 'one voice',
  twoOrMoreVoices: 'two or more voices',
  withNote: '{text}: {note}',
  evidence: 'Evidence',
  asKnownOn: 'as known on {date}',
  allThatIsKnown: 'all that is known',
  previousPublication: 'Previous publication',
  nextPublication: 'Next publication',
  notYetReportedCount: { one: '{count} event not yet reported', other: '{count} events not yet reported' },
  reportedOf: '{count} of {total} reported',
  notYetReported: 'not yet reported on {date}',
  notYetKnown: 'not yet known on {date}',
  undatedLeftOut: { one: '{count} undated citation left out', other: '{count} undated citations left out' },
  hideUnreported: 'Hide what was not yet reported',
  showLag: 'Show the time to the first report',
  firstReportedLater: 'first reported {length} later',
  firstReportedBetween: 'first reported {least} to {most} later',
  firstReportedSameDay: 'first reported the same day',
  firstReportedBefore: 'first reported before it happened',
  filterBy: 'Filter: {choice}',
  share: 'Share and more',
  copyLink: 'Copy link',
  citeView: 'Cite this view',
  savePicture: 'Save as picture ({format})',
  cite: 'Cite',
  citeItem: 'Cite: {title}',
  leftOut: '{count} left out: {reasons}',
  leftOutBySearch: '{count} by the search',
  leftOutByCategory: '{count} by category',
  leftOutByKind: '{count} by “{kinds}”',
  lanes: 'Lanes',
  noLanes: 'none',
  tableTitle: 'Events and publishers',
  event: 'Event',
  publisher: 'Publisher',
  noPublisher: 'publisher not named',
  notCited: 'not cited here',
  previousPublishers: 'Previous publishers: {count}',
  nextPublishers: 'More publishers: {count}',
  byPublisher: 'By publisher',
  legendOfDates: 'Dates',
  legendOfEvidence: 'Evidence',
  markDay: 'on a day',
  markWithin: 'some time within',
  markLasted: 'lasted all this time',
  markWindowEnds: 'began and ended some time within the pale ends',
  markAbout: 'about this time',
  markDoubted: 'the source doubts the date',
  markOpen: 'open: no end is given',
  markUnknownEnd: 'the end is unknown',
  markOneOf: 'at one of several times',
  markCluster: 'several events, which zooming parts',
  markArticle: 'an article, when it was published',
  markThread: 'ties an article to all the time in which the event may lie',
  markDisputedThread: 'an article that disputes the event',
  markRetractedThread: 'an article that takes it back',
  markClaim: 'a date that articles give; filled where the file follows it',
  markFirstReport: 'until it was first reported',
  pipAttests: 'a voice that attests the event',
  pipDisputes: 'a voice that disputes it',
  pipRetracts: 'a voice that retracts it',
  markGhost: 'not yet reported on the chosen day',
};

/** The words of the evidence views in the language of the page; English if there are none. */
export const evidenceWords = ({ evidence }: Pick<Words, 'evidence'>): EvidenceMessages => evidence ?? english;
