/** Forms of one phrase by the plural category of its `{count}` (CLDR: zero, one, two, few, many, other). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * All words of the interface except dates. Words in braces are filled in: keep them, in any order. The words for dates
 * are in `DateMessages`.
 */
export interface InterfaceMessages {
  /** Name of the whole element if the file has no title. */
  readonly timeline: string;
  /** Name of the group of search, zoom and the other controls above the story. */
  readonly controls: string;
  /**
   * Button before the story that moves the focus to its end, and the text at the end. The title follows `end` if there
   * is one.
   */
  readonly skip: string;
  readonly end: string;
  /**
   * Announced for a key that leads nowhere, because there is no event before or after the focused one, or no level
   * above.
   */
  readonly firstEvent: string;
  readonly lastEvent: string;
  readonly wholeStory: string;
  /** Name of the group of category buttons. */
  readonly categories: string;
  /** Category of events without one, and lane of events without a value for the chosen grouping. */
  readonly other: string;
  /** Search field: placeholder and name. */
  readonly search: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Short text of the button that shows the whole story; `fitAll` is its full name. */
  readonly fit: string;
  readonly fitAll: string;
  /** The layouts, as texts of the buttons that switch to them. */
  readonly list: string;
  readonly plot: string;
  readonly table: string;
  /** Name of the button that opens the legend of marks, and its heading. */
  readonly howToRead: string;
  /** The story as it was known on a day: button and handle. */
  readonly asKnown: string;
  /** Heading of the article rail. */
  readonly articles: string;
  readonly eventCount: Plural;
  readonly articleCount: Plural;
  /** Maximum number of articles that are independent of each other; unknown owners could only lower it. */
  readonly independentCount: Plural;
  /** Position of the focused event: `5 of 10`. */
  readonly position: string;
  /** End of the name of a cluster, which is a button: what it does. */
  readonly zoomToCluster: string;
  readonly listCluster: string;
  /** `{shown} of {total}` events pass the filter. */
  readonly matching: string;
  readonly noMatch: string;
  /** Shown under the plot before anything is selected. */
  readonly chooseEvent: string;
  /** Announced when the focused event is opened. `{content}` is what can be read there: `2 articles`. */
  readonly openedBelow: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  /** Precedes the date that an article gives the event: `dates it 29 November 2024`. */
  readonly datesIt: string;
  readonly undated: string;
  readonly archivedCopy: string;
  readonly newTab: string;
  /** Heading above the events that the selected article attests. */
  readonly attests: Plural;
  readonly place: string;
  readonly people: string;
  /** Link to a picture that is not shown because it is on another origin. */
  readonly picture: string;
  readonly reports: string;
  readonly confirms: string;
  readonly disputes: string;
  readonly corrects: string;
  readonly retracts: string;
  /** For an article that was searched and does not mention the event. */
  readonly silent: string;
  readonly orderUnknown: string;
  readonly earlierEvents: Plural;
  readonly laterEvents: Plural;
  /** Shown while the file is transferred, and while it is read. */
  readonly loading: string;
  readonly reading: string;
  /** Cancels a load. */
  readonly cancel: string;
  readonly loadFailed: string;
  readonly retry: string;
  readonly empty: string;
  readonly problemCount: Plural;
  /** Follows a problem that cost a record, which is not shown. */
  readonly leftOut: string;
  /** Tells readers how many records were left out. */
  readonly notShown: Plural;
  /** Follows some problems that are listed: there are `{count}` more, of the same kind or of any kind. */
  readonly andMore: string;
  /** On paper, after `matching`: the search text, and the categories that are switched off. */
  readonly searchedFor: string;
  readonly without: string;
  /** `{key}` is Ctrl or ⌘. */
  readonly wheelHint: string;
  /** How to use the plot with the keyboard, spoken once as its description. */
  readonly keyboardHint: string;
}

export const english: InterfaceMessages = {
  timeline: 'Timeline',
  controls: 'Controls',
  skip: 'Skip the timeline',
  end: 'End of the timeline',
  firstEvent: 'first event',
  lastEvent: 'last event',
  wholeStory: 'whole story',
  categories: 'Categories',
  other: 'Other',
  search: 'Search events and articles',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitAll: 'Show the whole story',
  list: 'List',
  plot: 'Plot',
  table: 'Table',
  howToRead: 'How to read this',
  asKnown: 'As known on',
  articles: 'Articles',
  eventCount: { one: '{count} event', other: '{count} events' },
  articleCount: { one: '{count} article', other: '{count} articles' },
  independentCount: { one: 'at most {count} independent', other: 'at most {count} independent' },
  position: '{index} of {total}',
  zoomToCluster: 'zooms in',
  listCluster: 'opens a list',
  matching: '{shown} of {total} events',
  noMatch: 'No event matches the search and the chosen categories.',
  chooseEvent: 'Choose an event to read the articles behind it.',
  openedBelow: 'Opened below: {content}',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  datesIt: 'dates it {date}',
  undated: 'no date given',
  archivedCopy: 'stored copy',
  newTab: 'opens in a new tab',
  attests: { one: 'Stands behind {count} event', other: 'Stands behind {count} events' },
  place: 'Place',
  people: 'People',
  picture: 'Picture',
  reports: 'reports',
  confirms: 'confirms',
  disputes: 'disputes',
  corrects: 'corrects',
  retracts: 'retracts',
  silent: 'does not mention it',
  orderUnknown: 'order not known',
  earlierEvents: { one: '{count} earlier event', other: '{count} earlier events' },
  laterEvents: { one: '{count} later event', other: '{count} later events' },
  loading: 'Loading the events…',
  reading: 'Reading the events…',
  cancel: 'Cancel',
  loadFailed: 'The events could not be loaded.',
  retry: 'Try again',
  empty: 'There are no events to show.',
  problemCount: { one: '{count} problem in the events file', other: '{count} problems in the events file' },
  leftOut: 'left out',
  notShown: { one: '{count} record could not be shown', other: '{count} records could not be shown' },
  andMore: 'and {count} more',
  searchedFor: 'search “{query}”',
  without: 'without {list}',
  wheelHint: 'Hold {key} and scroll to zoom. Drag to move.',
  keyboardHint:
    'Left and right arrows go from event to event, up and down change between story, years, months, events and articles. Plus and minus zoom, 0 shows all, L lists, T makes a table, Enter opens.',
};
