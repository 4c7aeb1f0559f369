import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../../src/model/timeline.ts';
import type { ViewIntent } from '../../../src/state/intent.ts';
import { clampRange, fitRange } from '../../../src/state/range.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { EVIDENCE_KINDS, NO_SELECTION } from '../../../src/store/selection.ts';
import { articleOf, check, DAY, dateOf, ms, timelineOf } from '../model/support.ts';
import { dataOf, shownIn } from '../store/support.ts';

const categories = ['a', 'b'].map((id) => ({ id, label: id }));

const story = (skip: readonly string[] = []): Timeline =>
  timelineOf(
    [
      { date: '2024-01-01', category: 'a', title: 'alpha', place: 'Seoul', citations: ['x'] },
      { date: '2024-03-01', category: 'b', title: 'beta', place: 'Moscow', citations: ['x', 'y'] },
      { date: '2024-05-01', category: 'a', title: 'gamma', place: 'Seoul' },
      { date: '2024-07-01', title: 'delta' },
      { date: '2024-09-01/..', category: 'b', title: 'epsilon' },
    ]
      .filter(({ title }) => !skip.includes(title))
      .map((event) => ({ ...event, id: event.title })),
    [articleOf('x', '2024-03-02'), articleOf('y', '2024-06-01'), articleOf('undated')],
    { categories },
  );

const widthOf = ({ start, end }: { readonly start: number; readonly end: number }): number => end - start;
const utcDay = (day: number): string => {
  const [, sign, years, rest] = /^([+-]?)(\d+)(-.*)T/.exec(new Date(day * DAY).toISOString())!;
  return `${sign === '-' ? '-' : ''}${years!.slice(-4)}${rest}`;
};

const freeze = (state: ViewState): ViewState => {
  for (const value of [state, state.range, state.hidden, state.selection, state.selection.lanes, state.cluster])
    Object.freeze(value);
  return state;
};

const timeline = story();
const start = freeze(reduce(INITIAL, dataOf({ timeline })));
const after = (...intents: ViewIntent[]): ViewState =>
  intents.reduce((state, intent) => freeze(reduce(state, intent)), start);
const shownIds = (state: ViewState) => shownIn(state).map(({ id }) => id);

describe('data', () => {
  test('the first data show everything, with the focus on the first event', () => {
    expect(shownIds(start)).toEqual(['alpha', 'beta', 'gamma', 'delta', 'epsilon']);
    expect(start.range).toEqual(fitRange(timeline.extent));
    expect([start.focused, start.selected, start.hovered]).toEqual(['alpha', '', '']);
    expect(start.selection.lanes).toHaveLength(1);
  });

  test('a range passed with the data is shown', () => {
    const range = { start: ms('2024-02'), end: ms('2024-04') };
    expect(reduce(INITIAL, dataOf({ timeline }, range)).range).toEqual(range);
  });

  test('a range requested by the file is shown first', () => {
    const asking = { ...timeline, range: dateOf('2024-02/2024-03') };
    expect(reduce(INITIAL, dataOf({ timeline: asking })).range).toEqual({
      start: ms('2024-02'),
      end: ms('2024-04'),
    });
  });

  test('a range far from the story is moved to it', () => {
    const range = { start: ms('0001'), end: ms('0002') };
    const next = reduce(INITIAL, dataOf({ timeline }, range));
    expect(next.range).toEqual(clampRange(range, timeline.extent));
    expect(next.range.end).toBeGreaterThan(ms('2022'));
  });

  test('new data keep selection, focus, query, hidden categories and view if they still make sense', () => {
    const state = after(
      { type: 'select', id: 'beta' },
      { type: 'hover', id: 'x' },
      { type: 'query', query: 'moscow' },
      { type: 'zoom', factor: 2 },
    );
    const next = reduce(state, dataOf({ timeline: story(['alpha']) }));
    expect(next).toMatchObject({
      selected: 'beta',
      focused: 'beta',
      hovered: 'x',
      query: 'moscow',
      range: state.range,
    });
    expect(next.store!.event('beta')).not.toBe(timeline.event('beta'));
  });

  test('selection and hover of removed items are cleared; the focus moves to an existing event', () => {
    const state = after({ type: 'select', id: 'beta' }, { type: 'hover', id: 'beta' });
    const next = reduce(state, dataOf({ timeline: story(['beta']) }));
    expect([next.selected, next.hovered]).toEqual(['', '']);
    expect(shownIds(next)).toContain(next.focused);
  });

  test('a selection made before the data is applied later', () => {
    const early = reduce(INITIAL, { type: 'select', id: 'gamma' });
    expect(reduce(early, dataOf({ timeline }))).toMatchObject({ selected: 'gamma', focused: 'gamma' });
    expect(reduce(early, dataOf({ timeline: story(['gamma']) })).selected).toBe('');
  });

  test('whatever data replace others in whatever view, some of the new events are in view', () => {
    const days = fc.array(fc.integer({ min: -700_000, max: 700_000 }), { maxLength: 4 });
    const data = days.map((each) => timelineOf(each.map((day) => ({ date: utcDay(day) }))));
    const view = fc.tuple(fc.double({ min: -2, max: 3, noNaN: true }), fc.double({ min: -40, max: 3, noNaN: true }));
    check(
      fc.property(fc.array(fc.tuple(data, view), { minLength: 1, maxLength: 6 }), (turns) => {
        let state = INITIAL;
        for (const [next, [at, power]] of turns) {
          state = reduce(state, dataOf({ timeline: next }));
          const { extent } = next;
          const whole = extent.end - extent.start;
          const limit = Math.max(widthOf(fitRange(extent)) * 4, 1) * (1 + 1e-9);
          const holds = (): void => {
            expect(state.range.start).toBeLessThan(extent.end);
            expect(state.range.end).toBeGreaterThan(extent.start);
            expect(widthOf(state.range)).toBeLessThanOrEqual(limit);
            expect(widthOf(state.range)).toBeGreaterThanOrEqual(0.99);
          };
          holds();
          const start = extent.start + at * whole;
          state = reduce(state, { type: 'range', range: { start, end: start + whole * 2 ** power } });
          holds();
        }
      }),
      300,
    );
  });

  test('after the last event was removed, new ones are shown as at the beginning', () => {
    const none = reduce(after({ type: 'zoom', factor: 8 }), dataOf({ timeline: timelineOf([]) }));
    const next = timelineOf(['1066-10-14', '2024-05-01']);
    expect(reduce(none, dataOf({ timeline: next })).range).toEqual(fitRange(next.extent));
  });

  test('without data nothing is shown, selected or open', () => {
    const open = after({ type: 'open-cluster', events: timeline.events, from: 5, to: 5 });
    const none = reduce(open, dataOf({}));
    expect(none).toMatchObject({ store: undefined, selection: NO_SELECTION, selected: '', cluster: undefined });
  });
});

describe('selection, focus and hover', () => {
  test('opening a cluster focuses its first event, unless that is not shown', () => {
    const open: ViewIntent = { type: 'open-cluster', events: timeline.events.slice(2), from: 5, to: ms('2024-05') };
    expect(after(open).focused).toBe(timeline.events[2]!.id);
    const hidden = timeline.events[2]!.category;
    const filtered = after({ type: 'toggle-category', id: hidden! });
    expect(reduce(filtered, open).focused).toBe(filtered.focused);
  });

  test('selecting an event focuses it, selecting an article leaves the focus', () => {
    expect(after({ type: 'select', id: 'gamma' })).toMatchObject({ selected: 'gamma', focused: 'gamma' });
    expect(after({ type: 'select', id: 'y' })).toMatchObject({ selected: 'y', focused: 'alpha' });
    expect(after({ type: 'select', id: 'gamma' }, { type: 'select', id: '' })).toMatchObject({
      selected: '',
      focused: 'gamma',
    });
  });

  test('selecting keeps the view, and moves it on request', () => {
    const near: ViewIntent = { type: 'range', range: { start: ms('2024-01-01'), end: ms('2024-01-10') } };
    expect(after(near, { type: 'select', id: 'gamma' }).range).toEqual(near.range);
    const { range } = after(near, { type: 'select', id: 'gamma', reveal: true });
    expect(range.start).toBeLessThan(ms('2024-05-01'));
    expect(range.end).toBeGreaterThan(ms('2024-05-02'));
  });

  test('selecting an event that is filtered out keeps the focus among the shown ones', () => {
    const state = after({ type: 'query', query: 'alpha' }, { type: 'select', id: 'gamma' });
    expect(state).toMatchObject({ selected: 'gamma', focused: 'alpha' });
  });

  test('steps lead through the shown events in order of time and stop at the ends', () => {
    const step = (to: 'next' | 'previous' | 'first' | 'last'): ViewIntent => ({ type: 'step', to });
    expect(after(step('next')).focused).toBe('beta');
    expect(after(step('next'), step('next'), step('previous')).focused).toBe('beta');
    expect(after(step('last')).focused).toBe('epsilon');
    expect(after(step('last'), step('next')).focused).toBe('epsilon');
    expect(after(step('last'), step('first'), step('previous')).focused).toBe('alpha');
    expect(after({ type: 'toggle-category', id: 'b' }, step('next'), step('next')).focused).toBe('delta');
    expect(reduce(INITIAL, step('next'))).toBe(INITIAL);
  });

  test('a step brings its event into view', () => {
    const near: ViewIntent = { type: 'range', range: { start: ms('2024-01-01'), end: ms('2024-01-10') } };
    const { range, focused } = after(near, { type: 'step', to: 'next' });
    expect(focused).toBe('beta');
    expect(range.start).toBeLessThan(ms('2024-03-01'));
    expect(range.end).toBeGreaterThan(ms('2024-03-02'));
    expect(range.end - range.start).toBe(9 * DAY);
  });

  test('if the focused event is filtered out, the focus moves to the next shown one, else to the last', () => {
    const focus: ViewIntent = { type: 'focus', id: 'gamma' };
    expect(after(focus, { type: 'toggle-category', id: 'a' }).focused).toBe('delta');
    expect(after(focus, { type: 'query', query: 'alpha' }).focused).toBe('alpha');
    expect(after(focus, { type: 'query', query: 'zebra' }).focused).toBe('');
    expect(after(focus, { type: 'query', query: 'zebra' }, { type: 'query', query: '' }).focused).not.toBe('');
  });

  test('reveal brings an event or a dated article into view, and does nothing for an unknown id', () => {
    const near: ViewIntent = { type: 'range', range: { start: ms('2024-01-01'), end: ms('2024-01-10') } };
    const seen = (id: string) => after(near, { type: 'reveal', id }).range;
    expect(seen('delta').start).toBeLessThan(ms('2024-07-01'));
    expect(seen('delta').end).toBeGreaterThan(ms('2024-07-02'));
    expect(seen('y').start).toBeLessThan(ms('2024-06-01'));
    expect(seen('y').end).toBeGreaterThan(ms('2024-06-02'));
    for (const id of ['nobody', 'undated', '']) expect(seen(id)).toEqual(near.range);
  });
});

describe('levels: story, year, month, event, articles', () => {
  const years = timelineOf(
    [
      { date: '2022-03-01', citations: ['x'] },
      { date: '2023-03-01' },
      { date: '2023-03-05' },
      { date: '2023-08-01' },
      { date: '2024-01-01' },
    ],
    [articleOf('x', '2022-03-02')],
  );
  const first = reduce(INITIAL, dataOf({ timeline: years }));
  const up: ViewIntent = { type: 'level', by: -1 };
  const down: ViewIntent = { type: 'level', by: 1 };
  const next: ViewIntent = { type: 'step', to: 'next' };
  const previous: ViewIntent = { type: 'step', to: 'previous' };
  const walk = (state: ViewState, ...intents: ViewIntent[]) => {
    const { focused, level } = intents.reduce((now, intent) => freeze(reduce(now, intent)), state);
    return [focused, level];
  };
  const at = (id: string) => reduce(first, { type: 'focus', id });

  test('up and down lead from level to level and keep the event; both directions have an end', () => {
    expect(walk(at('e2'), up)).toEqual(['e2', 'month']);
    expect(walk(at('e2'), up, up)).toEqual(['e2', 'year']);
    expect(walk(at('e2'), up, up, up)).toEqual(['e2', 'story']);
    expect(walk(at('e2'), up, up, down, down)).toEqual(['e2', 'event']);
    const story = [up, up, up].reduce(reduce, at('e2'));
    expect(reduce(story, up)).toBe(story);
  });

  test('an event with articles leads down to them, one without does not', () => {
    expect(walk(first, down)).toEqual(['e0', 'article']);
    const without = at('e1');
    expect(reduce(without, down)).toBe(without);
  });

  test('steps go from span to span', () => {
    expect(walk(first, up, next)).toEqual(['e1', 'month']);
    expect(walk(first, up, next, next)).toEqual(['e3', 'month']);
    expect(walk(first, up, up, next)).toEqual(['e1', 'year']);
    expect(walk(first, up, up, next, next)).toEqual(['e4', 'year']);
    expect(walk(at('e3'), up, up, previous)).toEqual(['e0', 'year']);
    expect(walk(at('e4'), up, up, previous)).toEqual(['e1', 'year']);
  });

  test('at the last span there is no next one, and nothing changes', () => {
    const last = [up, up].reduce(reduce, at('e4'));
    expect(reduce(last, next)).toBe(last);
    const short = reduce(INITIAL, dataOf({ timeline: timelineOf(['2022-03-01', '2023-03-01', '2023-03-05']) }));
    const within = [{ type: 'focus', id: 'e2' } as ViewIntent, up, up].reduce(reduce, short);
    expect(reduce(within, next)).toBe(within);
  });
});

describe('clusters', () => {
  const events = timeline.events.slice(0, 2);

  test('a cluster that zooming can split is zoomed to, with all of it in view', () => {
    const [from, to] = [ms('2024-03-01'), ms('2024-05-01')];
    const state = after({ type: 'open-cluster', events, from, to });
    expect(state.range.start).toBeLessThan(from);
    expect(state.range.end).toBeGreaterThan(to);
    expect(state.range.end - state.range.start).toBeLessThan((to - from) * 1.5);
    expect(state.cluster).toBeUndefined();
  });

  test('a cluster that no zoom can split is listed instead of the selection, until something is selected or it is closed', () => {
    const list: ViewIntent = { type: 'open-cluster', events, from: 5, to: 5 };
    const open = after({ type: 'select', id: 'beta' }, list);
    expect(open).toMatchObject({ cluster: { events }, selected: '', range: start.range });
    expect(reduce(open, { type: 'select', id: 'alpha' })).toMatchObject({ cluster: undefined, selected: 'alpha' });
    expect(reduce(open, { type: 'select', id: '' }).cluster).toBeUndefined();
    expect(reduce(open, { type: 'close-cluster' }).cluster).toBeUndefined();
    expect(reduce(open, { type: 'query', query: 'beta' }).cluster).toBeUndefined();
  });
});

describe('what is shown', () => {
  test('a query and hidden categories together', () => {
    expect(shownIds(after({ type: 'query', query: 'seoul' }))).toEqual(['alpha', 'gamma']);
    const hidden = after({ type: 'toggle-category', id: 'b' }, { type: 'toggle-category', id: '' });
    expect(shownIds(hidden)).toEqual(['alpha', 'gamma']);
    expect(shownIds(reduce(hidden, { type: 'query', query: 'gam' }))).toEqual(['gamma']);
    expect(shownIds(reduce(hidden, { type: 'toggle-category', id: 'b' }))).toEqual([
      'alpha',
      'beta',
      'gamma',
      'epsilon',
    ]);
  });

  test('kinds of evidence can be chosen and unchosen, and combine with the query', () => {
    const uncited = after({ type: 'toggle-evidence', kind: 'uncited' });
    expect(shownIds(uncited)).toEqual(['gamma', 'delta', 'epsilon']);
    expect(uncited.focused).toBe('gamma');
    const both = reduce(uncited, { type: 'toggle-evidence', kind: 'one-voice' });
    expect(both.evidence).toEqual(['uncited', 'one-voice']);
    expect(shownIds(both)).toEqual(['alpha', 'gamma', 'delta', 'epsilon']);
    expect(shownIds(reduce(both, { type: 'toggle-evidence', kind: 'uncited' }))).toEqual(['alpha']);
    expect(shownIds(reduce(uncited, { type: 'query', query: 'delta' }))).toEqual(['delta']);
  });

  test('several parts of the filter can change at once, and the others stay', () => {
    const some = after(
      { type: 'query', query: 'a' },
      { type: 'filter', filter: { hidden: ['b'], evidence: ['uncited'], groupBy: 'place' } },
    );
    expect(shownIds(some)).toEqual([]);
    expect(shownIds(reduce(some, { type: 'filter', filter: { query: '' } }))).toEqual(['gamma', 'delta']);
    expect([some.query, some.hidden, some.evidence, some.groupBy]).toEqual(['a', ['b'], ['uncited'], 'place']);
  });

  test('a selection knows how many events each part of the filter leaves out', () => {
    const { selection } = after({
      type: 'filter',
      filter: { query: 'seoul', hidden: ['b'], evidence: ['uncited'] },
    });
    expect([selection.total, selection.leftOut]).toEqual([1, { query: 3, categories: 2, evidence: 2 }]);
  });

  test('lanes depend on the shown events', () => {
    const grouped = after({ type: 'group-by', groupBy: 'category' });
    expect(grouped.selection.lanes.map(({ key }) => key)).toEqual(['a', 'b', '']);
    expect(reduce(grouped, { type: 'toggle-category', id: 'a' }).selection.lanes.map(({ key }) => key)).toEqual([
      'b',
      '',
    ]);
  });
});

describe('without a change the same object is returned', () => {
  const select: ViewIntent = { type: 'select', id: 'beta' };
  test.each<[string, ViewIntent[], ViewIntent]>([
    ['the same range', [], { type: 'range', range: start.range }],
    [
      'a range clamped to the one in view',
      [{ type: 'range', range: { start: 0, end: Infinity } }],
      { type: 'range', range: { start: 0, end: Infinity } },
    ],
    ['the same zoom-to', [], { type: 'zoom-to', range: start.range }],
    ['fit of what fits', [], { type: 'fit' }],
    [
      'a zoom by one',
      [{ type: 'range', range: { start: ms('2024-02'), end: ms('2024-04') } }],
      { type: 'zoom', factor: 1 },
    ],
    ['a pan by nothing', [], { type: 'pan', share: 0 }],
    ['what is in view revealed', [], { type: 'reveal', id: 'beta' }],
    ['the selected selected', [select], select],
    ['nothing selected', [], { type: 'select', id: '' }],
    ['the focused focused', [], { type: 'focus', id: 'alpha' }],
    ['the last step on', [{ type: 'step', to: 'last' }], { type: 'step', to: 'next' }],
    ['the first step back', [], { type: 'step', to: 'previous' }],
    ['the focus on what is not there', [], { type: 'focus', id: 'nobody' }],
    ['the hovered hovered', [{ type: 'hover', id: 'x' }], { type: 'hover', id: 'x' }],
    ['no cluster closed', [], { type: 'close-cluster' }],
    ['the same query', [{ type: 'query', query: 'a' }], { type: 'query', query: 'a' }],
    ['the same day', [{ type: 'as-known-on', time: 0 }], { type: 'as-known-on', time: 0 }],
    ['all known already', [], { type: 'as-known-on', time: undefined }],
    ['no publication after the last', [], { type: 'step-publication', to: 'next' }],
    ['the same choice of what is left out', [], { type: 'hide-not-yet-reported', hides: false }],
    ['the same choice of the lag', [], { type: 'show-lag', shows: false }],
    ['the same layout', [], { type: 'layout', layout: 'auto' }],
    ['the same grouping', [{ type: 'group-by', groupBy: 'place' }], { type: 'group-by', groupBy: 'place' }],
  ])('%s', (_, before, intent) => {
    const state = after(...before);
    expect(reduce(state, intent)).toBe(state);
  });
});

test('after any sequence of intents: nothing frozen is changed, the focus is among the shown, the view is valid, and the result is repeatable', () => {
  const ids = fc.constantFrom('alpha', 'beta', 'epsilon', 'x', 'undated', 'nobody', '');
  const time = fc.integer({ min: ms('2023'), max: ms('2026') });
  const intents: fc.Arbitrary<ViewIntent> = fc.oneof(
    fc.constantFrom<ViewIntent>(dataOf({ timeline }), dataOf({ timeline: story(['beta', 'gamma']) })),
    fc.record({ type: fc.constant('range' as const), range: fc.record({ start: time, end: time }) }),
    fc.record({ type: fc.constant('zoom' as const), factor: fc.constantFrom(0.1, 0.5, 2, 1000), at: time }),
    fc.record({ type: fc.constant('pan' as const), share: fc.constantFrom(-3, -0.2, 0.2, 3) }),
    fc.constantFrom<ViewIntent>({ type: 'fit' }, { type: 'level', by: 1 }, { type: 'level', by: -1 }),
    fc.record({
      type: fc.constantFrom('reveal' as const, 'hover' as const, 'select' as const, 'focus' as const),
      id: ids,
    }),
    fc.record({
      type: fc.constant('step' as const),
      to: fc.constantFrom('next' as const, 'previous' as const, 'first' as const, 'last' as const),
    }),
    fc.record({ type: fc.constant('query' as const), query: fc.constantFrom('', 'a', 'seoul', 'zebra') }),
    fc.record({ type: fc.constant('toggle-category' as const), id: fc.constantFrom('a', 'b', '') }),
    fc.record({ type: fc.constant('toggle-evidence' as const), kind: fc.constantFrom(...EVIDENCE_KINDS) }),
    fc.record({ type: fc.constant('as-known-on' as const), time: fc.option(time, { nil: undefined }) }),
    fc.record({
      type: fc.constant('step-publication' as const),
      to: fc.constantFrom('next' as const, 'previous' as const, 'first' as const, 'last' as const),
    }),
    fc.record({ type: fc.constant('hide-not-yet-reported' as const), hides: fc.boolean() }),
    fc.record({ type: fc.constant('group-by' as const), groupBy: fc.constantFrom('' as const, 'place' as const) }),
    fc.record({
      type: fc.constant('open-cluster' as const),
      events: fc.constant(timeline.events),
      from: time,
      to: fc.constant(ms('2026')),
    }),
  );
  check(
    fc.property(fc.array(intents, { maxLength: 15 }), (walk) => {
      let state = start;
      for (const intent of walk) {
        const next = freeze(reduce(state, intent));
        expect(reduce(state, intent)).toEqual(next);
        expect(next.range.end).toBeGreaterThan(next.range.start);
        const ids = shownIds(next);
        expect(ids.length > 0 ? ids : ['']).toContain(next.focused);
        expect(
          next.selection.lanes.flatMap((lane) => lane.page(0, lane.total).map(({ event }) => event.id)).sort(),
        ).toEqual([...ids].sort());
        state = next;
      }
    }),
    200,
  );
});
