import { expect, test } from 'vitest';
import type { CitedTimelineTag as PreactTag } from '../../../src/frameworks/preact.ts';
import type { CitedTimelineProps, CitedTimelineTag as ReactTag } from '../../../src/frameworks/react.ts';
import type { CitedTimelineTag as SolidTag } from '../../../src/frameworks/solid.ts';
import type { CitedTimelineTag as SvelteTag } from '../../../src/frameworks/svelte.ts';
import { attributeName, DEFAULTS } from '../../../src/frameworks/tag.ts';
import type { CitedTimelineTag as VueTag } from '../../../src/frameworks/vue.ts';
import { readElement } from '../../tools/manifest.js';

const { attributes = [], members = [] } = readElement();

/** The properties that a page may set, except the deprecated one. */
const settable = members.filter(
  (member) => member.kind === 'field' && !('readonly' in member) && member.name !== 'hideProblems',
);

test('frameworks know every property that a page may set', () => {
  expect(Object.keys(DEFAULTS).toSorted()).toEqual(settable.map(({ name }) => name).toSorted());
});

test('the default of a property is that of the element', () => {
  const told = settable.flatMap((member) =>
    'default' in member && member.default ? [[member.name, member.default]] : [],
  );
  expect(told.length).toBeGreaterThan(5);
  for (const [name = '', text = ''] of told) {
    const value = DEFAULTS[name as keyof typeof DEFAULTS];
    expect(typeof value === 'string' ? `'${value}'` : String(value), name).toBe(text);
  }
});

test('the attribute of a property is that of the element', () => {
  expect(attributes.length).toBeGreaterThan(15);
  for (const { name, fieldName = '' } of attributes) expect(attributeName(fieldName)).toBe(name);
});

// The compiler is the test here: an expected error that does not occur is itself an error.
test('tags accept everything that the element has, and nothing else', () => {
  const events = { events: [] };
  const tags: (ReactTag | PreactTag | SolidTag | SvelteTag | VueTag)[] = [
    {
      data: events,
      'group-by': 'place',
      'hide-title': '',
      'oncited-timeline-select': (event) => event.id,
    } satisfies ReactTag,
    {
      data: events,
      layout: 'list',
      'heading-level': 3,
      'oncited-timeline-load': (event) => event.problems,
    } satisfies PreactTag,
    { data: events, groupBy: 'people', 'on:cited-timeline-range': (event) => event.start } satisfies SolidTag,
    { data: events, 'time-zone': 'Asia/Seoul', 'oncited-timeline-error': (event) => event.error } satisfies SvelteTag,
    { data: events, 'as-known-on': '2024-11-30', class: 'wide', key: 1 } satisfies VueTag,
    // @ts-expect-error no events file
    { data: 7 } satisfies ReactTag,
    // @ts-expect-error there is no such layout
    { layout: 'plots' } satisfies PreactTag,
    // @ts-expect-error the event has no such field
    { 'on:cited-timeline-select': (event) => event.name } satisfies SolidTag,
    // @ts-expect-error nothing can be grouped by it
    { 'group-by': 'colour' } satisfies SvelteTag,
    // @ts-expect-error no number
    { 'heading-level': 'two' } satisfies VueTag,
  ];
  const component: CitedTimelineProps[] = [
    { data: events, onSelect: (event) => event.id, className: 'wide', hidden: true },
    // @ts-expect-error the event has no such field
    { onSelect: (event) => event.target.value },
    // @ts-expect-error there is no such property
    { dato: events },
  ];
  expect([...tags, ...component]).toHaveLength(13);
});
