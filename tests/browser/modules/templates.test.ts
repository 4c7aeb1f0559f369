import { render } from 'lit';
import { expect, test } from 'vitest';
import { Controls } from '../../../src/interaction/controls.ts';
import type { TimelineHost } from '../../../src/interaction/host.ts';
import { layoutPaper } from '../../../src/layout/paper.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { createEvidenceViews } from '../../../src/runtime/evidence-views.ts';
import { Layouts } from '../../../src/runtime/layouts.ts';
import { pageFacts } from '../../../src/runtime/page-facts.ts';
import type { Intent } from '../../../src/state/intent.ts';
import { INITIAL_STATE, nextState } from '../../../src/state/timeline-state.ts';
import { type Frame, frameTemplate } from '../../../src/views/frame.ts';
import { paperTemplate } from '../../../src/views/paper/paper.ts';
import { measuredAt, words } from '../../unit/runtime/support.ts';
import { createStore } from '../../unit/store/support.ts';
import { story } from '../helpers/story.ts';

const evidence = createEvidenceViews(document.createElement('cited-timeline'), {
  closeMenu: () => {},
  copyLink: () => {},
  citeView: () => {},
  savePicture: () => {},
  cite: () => {},
});
const store = createStore(parseTimeline(story).timeline);

/** The frame of the shipped story at a width, after some intents. */
function frameOf(width: number, intents: readonly Intent[], isPrinting = false): Frame {
  const measured = measuredAt(width);
  const before: Intent[] = [
    { type: 'data', store },
    { type: 'measured', isNarrow: measured.isNarrow },
  ];
  const state = [...before, ...intents].reduce(nextState, INITIAL_STATE);
  const { view, session } = state;
  const act = (): void => {};
  const host = { state: view, session, act, addController: () => {} } as unknown as TimelineHost;
  return {
    state: view,
    session,
    words,
    layout: new Layouts().layOut(state, measured, words, isPrinting ? layoutPaper : undefined),
    paperTemplate,
    size: measured,
    listeners: new Controls(host, () => {}),
    headingLevel: 2,
    hideTitle: false,
    page: pageFacts,
    evidence,
    counts: store.counts({ query: '', hidden: [], evidence: [], groupBy: '' }),
    table: undefined,
    isGroupingFixed: false,
    act,
    error: undefined,
    retry: act,
    loading: undefined,
    problems: undefined,
    hasStandIn: false,
    day: undefined,
    pace: undefined,
  };
}

function drawn(frame: Frame): HTMLElement {
  const box = document.createElement('div');
  render(frameTemplate(frame), box);
  return box;
}

const FRAMES: Readonly<Record<string, readonly [width: number, selector: string, intents: readonly Intent[]]>> = {
  'the plot': [1000, '.plot .event', []],
  'the plot with the panel and what is pointed at': [
    1000,
    '.panel .citation',
    [
      { type: 'select', id: 'treaty' },
      { type: 'hover', id: 'troops' },
    ],
  ],
  'a span': [
    1000,
    '.span',
    [
      { type: 'focus', id: 'treaty' },
      { type: 'level', by: -1 },
    ],
  ],
  'the plot while it is moved': [
    1000,
    '.plot .event',
    [
      { type: 'moving', isMoving: true },
      { type: 'pan', share: 0.1 },
    ],
  ],
  'the band and the hint': [
    1000,
    '.band',
    [
      { type: 'band', range: { start: Date.UTC(2024, 5), end: Date.UTC(2024, 7) } },
      { type: 'wheel-hint', hint: 'showing' },
    ],
  ],
  'the list': [390, '.list .item.is-selected', [{ type: 'select', id: 'treaty' }]],
  'a search that finds nothing': [1000, '.plot .message', [{ type: 'query', query: 'no event has these words' }]],
};

test.each(Object.entries(FRAMES))(
  '%s: the same input gives the same nodes, however often',
  (_, [width, selector, intents]) => {
    const frame = frameOf(width, intents);
    const first = drawn(frame);
    expect(first.querySelector(selector)).not.toBeNull();
    const before = first.cloneNode(true);
    // Another picture in between, which would reveal state kept by a template
    drawn(frameOf(700, [{ type: 'select', id: 'warplanes' }]));
    expect(drawn(frame).isEqualNode(first)).toBe(true);
    render(frameTemplate(frame), first);
    expect(first.isEqualNode(before)).toBe(true);
  },
);

test('the paper: the same input gives the same nodes', () => {
  const frame = frameOf(1000, [], true);
  const first = drawn(frame);
  expect(first.querySelectorAll('.paper .footnotes li').length).toBe(3);
  expect(drawn(frame).isEqualNode(first)).toBe(true);
});

test('different input gives different nodes', () => {
  const [one, other] = [frameOf(1000, []), frameOf(1000, [{ type: 'select', id: 'treaty' }])];
  expect(drawn(one).isEqualNode(drawn(other))).toBe(false);
});

test('while events are counted again the choices stay, without numbers', () => {
  const frame = frameOf(1000, []);
  const choices = { kinds: ['one-voice', 'two-or-more'], groupings: [], conflicts: 2 } as const;
  const texts = (selector: string, counts: Frame['counts']): string[] =>
    [...drawn({ ...frame, counts }).querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  expect(texts('.filters-menu .count', frame.counts)).toEqual(['5', '5']);
  expect(texts('.filters-menu .count', { choices })).toEqual(['…', '…']);
  expect(texts('.filters-menu .seen', { choices })).toEqual(['one voice …']);
  expect(texts('.conflicts', { choices })).toEqual(['dates differ …']);
  expect(texts('[part="category"] .count', { choices }).join('')).toBe('');
  expect(texts('.filters-menu', undefined)).toEqual([]);
});
