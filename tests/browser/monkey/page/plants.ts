import { all } from '../../helpers/find.ts';
import type { CitedTimelineElement } from 'cited-timeline';
import { PLANTED_AT } from './planted.ts';

type State = CitedTimelineElement['state'];

/** Makes the element report a state that is not its own. */
const tell = (timeline: CitedTimelineElement, change: (state: State) => Partial<State>): void => {
  const { state } = timeline;
  Object.defineProperty(timeline, 'state', { get: () => ({ ...state, ...change(state) }), configurable: true });
};

const move = (timeline: CitedTimelineElement, selector: string, by: string): void => {
  all(timeline, selector)[1]?.style.setProperty('translate', by);
};

/** Faults, by the invariant that must catch them. */
const PLANTS: Readonly<Record<string, readonly ((timeline: CitedTimelineElement) => void)[]>> = {
  'no complaints': [
    () => reportError(new Error('planted')),
    () => void Promise.reject(new Error('planted')),
    () => console.error('planted'),
    () => document.body.setAttribute('style', 'color: red'),
  ],
  'labels apart': [
    (timeline) => {
      const [first, second] = all(timeline, 'text.tick-label');
      first!.setAttribute('x', second!.getAttribute('x')!);
    },
  ],
  'labels inside': [(timeline) => move(timeline, 'text.tick-label', '-4000px')],
  range: [
    (timeline) => tell(timeline, () => ({ range: { start: Number.NaN, end: 5 } })),
    (timeline) => tell(timeline, ({ range: { start } }) => ({ range: { start, end: start + 1e15 } })),
    (timeline) => tell(timeline, ({ range: { start, end } }) => ({ range: { start: start + 1e13, end: end + 1e13 } })),
  ],
  sum: [(timeline) => all(timeline, '.events li')[1]!.remove()],
  'one tab stop': [
    (timeline) => {
      for (const event of all(timeline, '.events button')) event.tabIndex = 0;
    },
  ],
  'leaving items': [
    (timeline) => {
      const [item] = all(timeline, '.events li');
      item!.setAttribute('data-leaving', '');
      item!.style.setProperty('opacity', '1');
    },
  ],
  'focus kept': [(timeline) => (timeline.shadowRoot!.activeElement as HTMLElement).blur()],
  selection: [(timeline) => tell(timeline, () => ({ selected: 'nobody at all' }))],
  'list and plot': [(timeline) => all(timeline, '.list li.item').at(-1)!.after(all(timeline, '.list li.item')[0]!)],
  ready: [(timeline) => Object.defineProperty(timeline, 'ready', { get: () => new Promise(() => {}) })],
};

export function plant(name: string, timeline: CitedTimelineElement, step: number): void {
  if (!name || step !== PLANTED_AT) return;
  const [, invariant = '', number = 0] = /^(.*) (\d)$/.exec(name) ?? [];
  PLANTS[invariant]![Number(number)]!(timeline);
}
