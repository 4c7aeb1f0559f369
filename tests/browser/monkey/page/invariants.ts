import { all, focusedIn } from '../../helpers/find.ts';
import type { CitedTimelineElement } from 'cited-timeline';
import { meetings, outside } from './boxes.ts';
import { numberIn } from './numbers.ts';
import { controls, drawn, nameOf } from './tree.ts';

/** The situation after a step, which every check gets. A check returns what is broken, or nothing. */
export interface Situation {
  readonly timeline: CitedTimelineElement;
  /** What had the focus before the step, and whether the step may move it out of the element. */
  readonly hadFocus: string;
  readonly mayLeave: boolean;
  readonly complaints: readonly string[];
  /** The selection that the page last set; it may wait for data that contain it. */
  readonly asked: string;
}

type Check = (situation: Situation) => string | undefined;

const YEAR = 31_556_952_000;

const range: Check = ({ timeline }) => {
  const { store: story, range: view } = timeline.state;
  if (!story || story.total === 0) return undefined;
  const { start, end } = view;
  const { extent } = story;
  const [width, whole] = [end - start, extent.end - extent.start];
  const text = `${start} to ${end}, in a story from ${extent.start} to ${extent.end}`;
  if (!Number.isFinite(start) || !Number.isFinite(end)) return `not finite: ${text}`;
  if (!(width >= 0.99)) return `narrower than a millisecond: ${text}`;
  if (width > Math.min(60e9 * YEAR, Math.max(whole * 4.4, 1)) * 1.000_001) return `wider than its limit: ${text}`;
  if (!(start < extent.end && end > extent.start)) return `beside the data: ${text}`;
  return undefined;
};

/** A list that is kept invisible for a moment because it had the focus does not count. */
const isList = (timeline: CitedTimelineElement): boolean => all(timeline, '.list:not([data-leaving])').length > 0;
const isPlot = (timeline: CitedTimelineElement): boolean => all(timeline, '.plot').length > 0;
const idsIn = (timeline: CitedTimelineElement, where: string): string[] =>
  drawn(timeline, `${where} [data-event]`).map((node) => node.dataset['event'] ?? '');

/**
 * The drawn events and those counted by clusters are those in view, each once in each of its lanes; shown and filtered
 * events are all events.
 */
const sum: Check = ({ timeline }) => {
  const { store: story, selection: shown, range: view } = timeline.state;
  const total = story?.total ?? 0;
  const [told] = all(timeline, '.matching');
  if (!story || total === 0 || !(isList(timeline) || isPlot(timeline))) return undefined;
  if (shown.total < total !== (told !== undefined))
    return `${shown.total} of ${total} are shown, and the toolbar says "${told?.textContent ?? ''}"`;
  if (!isPlot(timeline) || timeline.moving) return undefined;
  const inView = shown.lanes
    .flatMap((lane) => lane.page(0, lane.total))
    .filter(({ from, to }) => from < view.end && to > view.start).length;
  const inPlot = idsIn(timeline, '.plot').length;
  // As of a day "3/8": 3 of 8 had been reported
  const clustered = drawn(timeline, '.plot .cluster').reduce(
    (count, { textContent }) => count + numberIn(textContent?.split('/').at(-1) ?? ''),
    0,
  );
  return inPlot + clustered === inView
    ? undefined
    : `${inPlot} drawn and ${clustered} in clusters, of ${inView} in view`;
};

/** The headings of lanes, which fold, have their own tab stops. */
const tabStop: Check = ({ timeline }) => {
  const [plot] = all(timeline, '.plot');
  if (!plot) return undefined;
  const stops = [plot, ...plot.querySelectorAll<HTMLElement>('button:not(.fold), [tabindex]')].filter(
    ({ tabIndex }) => tabIndex >= 0,
  );
  return stops.length === 1 ? undefined : `${stops.length}: ${stops.slice(0, 4).map(nameOf).join(', ')}`;
};

const leaving: Check = ({ timeline }) => {
  const active = timeline.shadowRoot?.activeElement ?? null;
  for (const node of all(timeline, '[data-leaving]')) {
    const { opacity, pointerEvents } = getComputedStyle(node);
    if (opacity !== '0' || pointerEvents !== 'none') return `${nameOf(node)} is not drawn any more and can be seen`;
    // While the view glides, the focus waits for the target to be drawn
    if (node.contains(active) && !timeline.session.glideTarget)
      return `${nameOf(active)} is not drawn any more and has the focus`;
  }
  return undefined;
};

const focus: Check = ({ timeline, hadFocus, mayLeave }) => {
  if (!hadFocus || mayLeave || focusedIn(timeline) || controls(timeline).length === 0) return undefined;
  return `it was on ${hadFocus} and is on ${nameOf(document.activeElement)} outside`;
};

const selection: Check = ({ timeline, asked }) => {
  const { store: story, selected, focused: at, selection: shown } = timeline.state;
  if (!story || timeline.matches(':state(loading), :state(failed)')) return undefined;
  if (selected && selected !== asked && !story.event(selected) && !story.article(selected))
    return `"${selected}" is selected and is not there`;
  if (at && shown.positionOf(at) < 0) return `"${at}" has the tab stop and is not shown`;
  const current = drawn(timeline, '.plot [data-event][aria-current="true"]').map((node) => node.dataset['event']);
  if (current.some((id) => id !== selected)) return `"${current.join()}" is drawn as selected, and "${selected}" is`;
  return undefined;
};

/** Number of the lane whose box contains a node; -1 if there are no lanes. */
function laneAt(timeline: CitedTimelineElement, node: Element): number {
  const { top, bottom } = node.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return all(timeline, '.plot .lane').findIndex((lane) => {
    const box = lane.getBoundingClientRect();
    return box.top <= middle && middle < box.bottom;
  });
}

const agreement: Check = ({ timeline }) => {
  const { selection: shown, store: story } = timeline.state;
  if (!story?.total) return undefined;
  const ids = shown.page(0, shown.total).map(({ id }) => id);
  if (isPlot(timeline)) {
    const nodes = drawn(timeline, '.plot [data-event]');
    if (nodes.some(({ dataset }) => !ids.includes(dataset['event']!)))
      return 'the plot draws an event that is not shown';
    const inLanes = nodes.map((node) => `${laneAt(timeline, node)} ${node.dataset['event']}`);
    if (new Set(inLanes).size < inLanes.length) return 'the plot draws an event twice in one lane';
  }
  if (!isList(timeline)) return undefined;
  const listed = idsIn(timeline, '.list');
  const first = listed.length > 0 ? ids.indexOf(listed[0]!) : 0;
  if (listed.some((id, i) => id !== ids[first + i])) return 'the list is in another order';
  const more = [first, ids.length - first - listed.length].filter((count) => count > 0);
  const buttons = all(timeline, '.list .more').map(({ textContent }) => textContent ?? '');
  // Some languages write one or two events in words
  const agree = buttons.every((text, i) => !/\p{Nd}/u.test(text) || numberIn(text) === more[i]);
  return agree && buttons.length === more.length
    ? undefined
    : `${listed.length} listed from ${first} on, and buttons for ${buttons.join(' and ')}, of ${ids.length}`;
};

/** Checked once everything is drawn. */
export const INVARIANTS: readonly (readonly [name: string, check: Check])[] = [
  ['no complaints', ({ complaints }) => complaints[0]],
  ['labels apart', ({ timeline }) => meetings(timeline)],
  ['labels inside', ({ timeline }) => outside(timeline)],
  ['range', range],
  ['leaving items', leaving],
  ['sum', sum],
  ['one tab stop', tabStop],
  ['focus kept', focus],
  ['selection', selection],
  ['list and plot', agreement],
];

/** Checked at the first frame after a step, before sizes that it changed are known. */
export const AT_ONCE: typeof INVARIANTS = INVARIANTS.filter(([name]) =>
  ['labels apart', 'range', 'one tab stop'].includes(name),
);
