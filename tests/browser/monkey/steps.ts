import { Random } from './random.ts';
import { type StoryKind, STORY_KINDS } from './stories.ts';

/**
 * One action of a reader or a page. Plain data, and meaningful after any other step, so that a list of steps stays
 * valid if some are omitted. `at`, `x` and `y` are shares, 0 to 1: of the available controls, or of the element's box.
 */
export type Step =
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'click' | 'focus'; readonly at: number }
  | { readonly do: 'click at' | 'hover' | 'double click'; readonly x: number; readonly y: number }
  | { readonly do: 'drag'; readonly x: number; readonly y: number; readonly toX: number; readonly toY: number }
  | { readonly do: 'pinch'; readonly x: number; readonly y: number; readonly from: number; readonly to: number }
  | {
      readonly do: 'wheel';
      readonly x: number;
      readonly y: number;
      readonly dx: number;
      readonly dy: number;
      readonly ctrl: boolean;
      readonly times: number;
    }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'set'; readonly name: SetName; readonly value: string }
  | { readonly do: 'select' | 'reveal'; readonly at: number }
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'fit' | 'reload' | 'print' | 'paper' }
  | { readonly do: 'width' | 'height' | 'font size'; readonly px: number }
  | { readonly do: 'font'; readonly family: string }
  | { readonly do: 'replace'; readonly story: StoryKind; readonly count: number; readonly salt: number }
  | {
      readonly do: 'add';
      readonly story: StoryKind;
      readonly count: number;
      readonly salt: number;
      readonly known: boolean;
    }
  | { readonly do: 'remove'; readonly at: number; readonly count: number }
  | { readonly do: 'source'; readonly src: string }
  | { readonly do: 'move'; readonly how: 'away and back' | 'elsewhere' | 'out for a while' }
  | { readonly do: 'pause'; readonly ms: number };

type SetName = 'layout' | 'groupBy' | 'query' | 'lang' | 'timeZone' | 'range' | 'selected' | 'hideProblems';

const KEYS =
  'ArrowRight ArrowLeft ArrowDown ArrowUp Home End Enter Space Tab Shift+Tab Escape + - 0 l Shift+ArrowRight Shift+ArrowLeft a Backspace'.split(
    ' ',
  );

const VALUES: Readonly<Record<SetName, readonly string[]>> = {
  layout: ['auto', 'plot', 'list', 'sideways'],
  groupBy: ['', 'category', 'place', 'people', 'publisher'],
  query: ['', 'a', 'bridge', 'event 1', 'nothing has these words', '%_*'],
  lang: ['en-GB', 'de', 'fr', 'ja', 'ar', 'he', 'fa', 'hi', 'ru', 'zh', 'ko', 'th', 'xx', ''],
  timeZone: ['', 'Asia/Seoul', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC'],
  range: [
    '',
    '2024',
    '2024-01/2024-02',
    '2024-05-01T10:00:00Z/2024-05-01T10:00:01Z',
    '2024-05-01T10:00:00.000Z/2024-05-01T10:00:00.004Z',
    '1066',
    '-0050/0050',
    '9999',
    'Y-170000000',
    'no date',
  ],
  selected: ['', 'nobody', 'a0'],
  hideProblems: ['', 'yes'],
};

const FONTS = ['', 'serif', 'monospace', 'system-ui', 'cursive'];
const WORDS = ['a', 'bridge', 'event', 'zzz', '12', ' '];

type Maker = (random: Random) => Step;

const set =
  (name: SetName): Maker =>
  ({ one }) => ({ do: 'set', name, value: one(VALUES[name]) });

const point = ({ share }: Random): { x: number; y: number } => ({ x: share(), y: share() });
const story = ({ one, whole }: Random): { story: StoryKind; count: number; salt: number } => ({
  story: one(STORY_KINDS),
  count: one([0, 1, 1, 2, 5, 12, 40, 150, 400]),
  salt: whole(0, 9999),
});

/** Kinds of steps with their relative frequencies. */
const MAKERS: readonly (readonly [weight: number, make: Maker])[] = [
  [24, ({ one }) => ({ do: 'key', key: one(KEYS) })],
  [12, ({ share }) => ({ do: 'click', at: share() })],
  [5, ({ share }) => ({ do: 'focus', at: share() })],
  [4, (random) => ({ do: 'click at', ...point(random) })],
  [2, (random) => ({ do: 'hover', ...point(random) })],
  [2, (random) => ({ do: 'double click', ...point(random) })],
  [5, (random) => ({ do: 'drag', ...point(random), toX: random.share(), toY: random.share() })],
  [1, (random) => ({ do: 'pinch', ...point(random), from: random.whole(10, 200), to: random.whole(10, 200) })],
  [
    10,
    (random) => ({
      do: 'wheel',
      ...point(random),
      dx: random.one([0, 0, 0, 30, -80, 600]),
      dy: random.one([-1200, -240, -120, -12, 12, 120, 240, 900]),
      ctrl: random.share() < 0.75,
      times: random.one([1, 1, 2, 5, 12]),
    }),
  ],
  [3, ({ one }) => ({ do: 'type', text: one(WORDS) })],
  [3, set('layout')],
  [3, set('groupBy')],
  [3, set('query')],
  [2, set('lang')],
  [2, set('timeZone')],
  [3, set('range')],
  [1, set('selected')],
  [0.5, set('hideProblems')],
  [3, ({ share }) => ({ do: 'select', at: share() })],
  [2, ({ share }) => ({ do: 'reveal', at: share() })],
  [3, ({ one }) => ({ do: 'zoom', by: one([0.001, 0.3, 0.5, 2, 3, 40, 1e6]) })],
  [2, () => ({ do: 'fit' })],
  [0.5, () => ({ do: 'reload' })],
  [0.5, () => ({ do: 'print' })],
  [0.5, () => ({ do: 'paper' })],
  [3, ({ whole }) => ({ do: 'width', px: whole(180, 1500) })],
  [1, ({ one }) => ({ do: 'height', px: one([0, 0, 200, 420, 700, 1000]) })],
  [1, ({ whole }) => ({ do: 'font size', px: whole(9, 30) })],
  [1, ({ one }) => ({ do: 'font', family: one(FONTS) })],
  [5, (random) => ({ do: 'replace', ...story(random) })],
  [6, (random) => ({ do: 'add', ...story(random), known: random.share() < 0.2 })],
  [2, ({ share, one }) => ({ do: 'remove', at: share(), count: one([1, 3, 1000]) })],
  [1, ({ one }) => ({ do: 'source', src: one(['', 'story.json', 'broken.json', 'list.json']) })],
  [2, ({ one }) => ({ do: 'move', how: one(['away and back', 'elsewhere', 'out for a while']) })],
  [1, ({ one }) => ({ do: 'pause', ms: one([30, 170, 260, 600]) })],
];

/** The steps of a seed. The first shows a story. */
export function stepsOf(seed: number, count: number): Step[] {
  const random = new Random(seed);
  const first: Step = { do: 'replace', ...story(random) };
  return [first, ...Array.from({ length: count - 1 }, () => random.weighed(MAKERS)(random))];
}

/** A step in printed form: `{ do: 'zoom', by: 2 }`. */
export const stepText = (step: Step): string =>
  JSON.stringify(step)
    .replace(/"(\w+)":/g, ' $1: ')
    .replace(/\}$/, ' }')
    .replace(/"/g, "'");
