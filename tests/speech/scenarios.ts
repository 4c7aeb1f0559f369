import type { Site } from './site.ts';

/** A key, see `keys.ts`, or something else that happens; it is written down by its name. */
export type Step = string | { readonly name: string; readonly run: (site: Site) => void };

/**
 * What a reader does at a page, and is listened to. One that begins in browse mode begins with Ctrl+Home: how far a screen reader has read on
 * by itself depends on the machine.
 */
export interface Scenario {
  readonly title: string;
  /** Path of the page. */
  readonly page: string;
  readonly steps: readonly Step[];
}

const STORY = '/dist/demo/index.html';
const EVIDENCE = '/dist/demo/evidence.html';
const LONG = '/long.html';
const LOAD = '/load.html';
const MAKE = '/dist/demo/make.html';

const times = (count: number, ...steps: readonly Step[]): Step[] => Array.from({ length: count }, () => steps).flat();

/** Keys with spaces between them. */
const keys = (text: string): string[] => text.split(' ');

/**
 * From the top of the page into the plot: the button past the story, three categories, search, filters, three buttons of the zoom, As
 * known on, List, Table, Share and more, the legend of marks, and the plot.
 */
const TO_PLOT = times(15, 'Tab');

/** How many articles each of the ten events has. */
const ARTICLES = [1, 2, 1, 3, 1, 1, 2, 2, 3, 1];

/** Through all articles of all events, from the first event to the last article. */
const ALL_ARTICLES = ARTICLES.flatMap((count, i) => [...(i > 0 ? keys('↑ →') : []), '↓', ...times(count - 1, '→')]);

/** From the top of “Make your own” into its table: five buttons, as nothing is to be undone, the title, what can be brought in, and the first cell. */
const TO_CELLS = times(8, 'Tab');

/** By name, which is also that of the transcript. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  reading: {
    title: 'Ten events: landing, and reading on line by line',
    page: STORY,
    steps: ['Ctrl+Home', ...times(25, '↓')],
  },
  skip: {
    title: 'Ten events: past the timeline, and back into it',
    page: STORY,
    steps: keys('Tab Enter Tab Shift+Tab Shift+Tab'),
  },
  structure: {
    title: 'Ten events: by headings and lists in browse mode',
    page: STORY,
    steps: keys('Ctrl+Home h h Ctrl+Home l l l'),
  },
  'plot-keys': {
    title: 'Ten events: Tab to the plot, and every key in it',
    page: STORY,
    steps: [...TO_PLOT, ...keys('→ → ← ↑ ↑ ↑ ↑ ↓ ↓ → → ↓ → End → Home ← + + − 0 Escape Shift+Tab Tab')],
  },
  opening: {
    title: 'Ten events: an event is opened, its evidence read by arrows and by Tab, and closed',
    page: STORY,
    steps: [...TO_PLOT, ...keys('→ Enter ↓ → ↑ Escape Enter Tab Tab Tab Tab Escape Shift+Tab Tab')],
  },
  'opening-browse': {
    title: 'Ten events: an event is opened in browse mode, and read on from there',
    page: STORY,
    steps: ['Ctrl+Home', ...times(17, 'b'), 'Enter', ...times(18, '↓')],
  },
  'whole-story': {
    title: 'Ten events: all events and articles, from the top of the page to the last article and back',
    page: STORY,
    steps: [...TO_PLOT, ...ALL_ARTICLES, '↑', 'Home', ...times(14, 'Shift+Tab')],
  },
  list: {
    title: 'Ten events: the list, from the plot and back',
    page: STORY,
    steps: [...TO_PLOT, ...keys('l ↓ ↓ ↑ Tab Enter ↓ ↓ Tab Tab Shift+Tab Escape l →')],
  },
  table: {
    title: 'Ten events: the table of events and publishers, and back',
    page: STORY,
    steps: [...TO_PLOT, ...keys('t ↓ → → ↓ Enter Escape Orca+a t')],
  },
  share: {
    title: 'Ten events: the menu of what to do with the story, and the citation of the view',
    page: STORY,
    steps: [...times(13, 'Tab'), ...keys('Enter Tab Tab Tab Escape Enter Tab Tab Enter Tab Tab Tab Escape')],
  },
  evidence: {
    title: 'A disputed story: its events, and one that is uncited is opened and read',
    page: EVIDENCE,
    steps: ['Ctrl+Home', 'l', 'b', 'Enter', ...times(30, '↓')],
  },
  search: {
    title: 'Ten events: searching',
    page: STORY,
    steps: [...times(5, 'Tab'), 'type "Seoul"', 'Escape', 'type "zzz"', 'Escape'],
  },
  filter: {
    title: 'Ten events: categories are switched off and on',
    page: STORY,
    steps: keys('Tab Tab Space Space Tab Enter Tab Enter'),
  },
  loading: {
    title: 'A slow file, then one that is missing, missing again, and there',
    page: LOAD,
    steps: [
      ...keys('Tab Enter Tab Enter Tab Enter'),
      { name: '(the file is put there)', run: (site) => site.publish() },
      ...keys('Enter ↓ ↓'),
    ],
  },
  'long-reading': {
    title: '300 events: landing, and reading on line by line',
    page: LONG,
    steps: ['Ctrl+Home', ...times(14, '↓')],
  },
  clusters: {
    title: '300 events: clusters by arrows',
    page: LONG,
    steps: [...TO_PLOT, ...keys('→ → → → ↑ → ↓ End ← Home + 0')],
  },
  'cluster-button': {
    title: '300 events: a cluster is opened in browse mode',
    page: LONG,
    steps: ['Ctrl+Home', 'l', ...times(7, 'b'), 'Enter', '↓', '↓'],
  },
  make: {
    title:
      'Make your own: an event is typed, a date is asked about and answered, and what is to be mended leads to its cell',
    page: MAKE,
    steps: [
      ...TO_CELLS,
      'type "June 2024"',
      'Tab',
      'type "Treaty is signed"',
      'Tab',
      'type "https://herald.example/1"',
      'Tab',
      'type "03/04/24"',
      ...keys('↓ → ← Enter →'),
      'type "Minister arrives"',
      'Enter',
      ...keys('↑ ↑ ← Home Ctrl+Home → →'),
      ...times(5, 'Tab'),
      ...keys('Enter Ctrl+z'),
    ],
  },
};
