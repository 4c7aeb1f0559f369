import type { CitedTimelineElement } from 'cited-timeline/element';
import { pairs } from 'd3';
import { afterEach, expect, test } from 'vitest';
import { all, find, part, parts } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

const page = document.createElement('style');
document.head.append(page);
afterEach(() => {
  page.textContent = '';
});

/** Puts a loaded element into a home: the markup of a page, with `slot` in place of the element. */
async function move(timeline: CitedTimelineElement, home: string): Promise<void> {
  const range = document.createRange();
  range.selectNode(document.body);
  const around = range.createContextualFragment(home);
  around.querySelector('slot')!.replaceWith(timeline);
  document.body.replaceChildren(around);
  await settle(timeline);
  await settle(timeline);
}

const WIDE = 'inline-size: 1000px';

/** Homes with 1,000 px of space, and the minimum width that the element takes, CSS px. */
const HOMES: Readonly<Record<string, readonly [home: string, least: number]>> = {
  'a block': [`<div style="${WIDE}"><slot></slot></div>`, 1000],
  'a flex column that centres': [
    `<div style="${WIDE}; display: flex; flex-direction: column; align-items: center"><slot></slot></div>`,
    1000,
  ],
  'a flex column that begins at the start': [
    `<div style="${WIDE}; display: flex; flex-direction: column; align-items: flex-start"><slot></slot></div>`,
    1000,
  ],
  'a flex row': [`<div style="${WIDE}; display: flex; align-items: center"><slot></slot></div>`, 1000],
  'a flex row beside something': [
    `<div style="${WIDE}; display: flex"><slot></slot><div style="flex: none; inline-size: 300px"></div></div>`,
    700,
  ],
  'a grid that centres': [`<div style="${WIDE}; display: grid; place-items: center"><slot></slot></div>`, 1000],
  'a grid that centres its tracks': [
    `<div style="${WIDE}; display: grid; place-content: center"><slot></slot></div>`,
    1000,
  ],
  'an inline grid': [`<div style="${WIDE}"><div style="display: inline-grid"><slot></slot></div></div>`, 1000],
  'a table cell': [`<div style="${WIDE}"><table><tr><td style="padding: 0"><slot></slot></table></div>`, 990],
  // The letters are so small that the text needs less than 400 px in every browser's serif font: text and element share
  // the space by what they ask for
  'a table cell beside text': [
    `<div style="${WIDE}"><table><tr><td style="font-size: 12px">${'Words in a cell. '.repeat(4)}<td><slot></slot></table></div>`,
    700,
  ],
  'a float': [`<div style="${WIDE}"><div style="float: left"><slot></slot></div></div>`, 1000],
  'an inline block': [`<div style="${WIDE}"><span style="display: inline-block"><slot></slot></span></div>`, 1000],
  'a box as wide as its content': [
    `<div style="${WIDE}"><div style="inline-size: fit-content"><slot></slot></div></div>`,
    1000,
  ],
  'an absolutely placed box': [
    `<div style="${WIDE}; block-size: 800px; position: relative"><div style="position: absolute"><slot></slot></div></div>`,
    1000,
  ],
  'a dialog without a width': [`<dialog open><slot></slot></dialog>`, 1000],
  'a fieldset': [
    `<div style="${WIDE}"><fieldset style="border: 0; margin: 0; padding: 0"><slot></slot></fieldset></div>`,
    1000,
  ],
};

test.each(Object.entries(HOMES))('in %s it takes the available space', async (_, [home, least]) => {
  const timeline = await mount({ data: story });
  await move(timeline, home);
  await expect.poll(() => parts(timeline, 'plot').length).toBe(1);
  expect(find(timeline, '.frame').getBoundingClientRect().width).toBeGreaterThanOrEqual(least);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

/** Styles that a page may give the element itself. */
const OWN = [
  'float: left',
  'float: right',
  'display: inline-block',
  'display: inline',
  'display: contents',
  'display: block',
  'display: grid; place-items: center',
  'display: table',
  'inline-size: fit-content',
  'inline-size: max-content',
  'inline-size: auto',
  'position: absolute',
  'position: absolute; inset: 0 auto auto 0',
  'padding: 20px; border: 5px solid',
  'margin-inline: 40px',
];

test.each(OWN)('with %s it takes the available space, and is drawn in it', async (css) => {
  page.textContent = `section { position: relative; inline-size: 1000px } cited-timeline { ${css} }`;
  const timeline = await mount({ data: story });
  await move(timeline, '<section><slot></slot></section>');
  await expect.poll(() => parts(timeline, 'plot').length).toBe(1);
  const { left, right, width } = find(timeline, '.frame').getBoundingClientRect();
  const section = document.querySelector('section')!.getBoundingClientRect();
  expect(width).toBeGreaterThanOrEqual(900);
  expect([left >= section.left, css.includes('max-content') || right <= section.right]).toEqual([true, true]);
  expect(parts(timeline, 'event').every((event) => event.getBoundingClientRect().right <= right)).toBe(true);
});

test('in a wider space than it would need it takes all of it', async () => {
  const timeline = await mount({ data: story });
  await move(
    timeline,
    '<div style="inline-size: 1600px; display: flex; flex-direction: column; align-items: center"><slot></slot></div>',
  );
  await expect.poll(() => find(timeline, '.frame').getBoundingClientRect().width).toBe(1600);
});

// Boxes with a fixed width: in the page's own width, the scroll bar that a long list causes takes some of the space
test.each([1000, 1600])('in a space of %i px its content does not affect its width', async (room) => {
  const timeline = await mount({ data: story });
  await move(timeline, `<div style="inline-size: ${room}px"><div style="float: left"><slot></slot></div></div>`);
  const { width } = timeline.getBoundingClientRect();
  for (const layout of ['list', 'plot', 'auto'] as const) {
    timeline.layout = layout;
    await settle(timeline);
    expect(timeline.getBoundingClientRect().width).toBe(width);
  }
  timeline.data = { articles: [], events: [] };
  await timeline.ready;
  await settle(timeline);
  expect(timeline.getBoundingClientRect().width).toBe(width);
});

test.each(['flex', 'block', 'grid'])(
  'with a height of the page’s and display: %s the plot takes it up',
  async (display) => {
    page.textContent = `cited-timeline { display: ${display}; block-size: 800px }`;
    const timeline = await mount({ data: story });
    expect(find(timeline, '.outer').getBoundingClientRect().height).toBeCloseTo(800, 0);
    page.textContent = `cited-timeline { display: ${display}; block-size: 420px }`;
    await settle(timeline);
    expect(find(timeline, '.outer').getBoundingClientRect().height).toBeCloseTo(420, 0);
    expect(part(timeline, 'plot').clientHeight).toBeLessThan(300);
  },
);

test('in a space that becomes narrow it is a list, and in a wide one a plot again', async () => {
  const timeline = await mount({ data: story });
  await move(timeline, '<div style="display: flex; flex-direction: column; align-items: center"><slot></slot></div>');
  const box = timeline.parentElement!;
  for (const [width, name] of [
    [420, 'list'],
    [1000, 'plot'],
    [200, 'list'],
  ] as const) {
    box.style.inlineSize = `${width}px`;
    await expect.poll(() => parts(timeline, name).length).toBe(1);
    expect(timeline.getBoundingClientRect().width).toBe(width);
  }
});

test('the smallest sensible space still shows words', async () => {
  page.textContent = 'cited-timeline { inline-size: min-content }';
  const timeline = await mount({ data: story });
  await settle(timeline);
  expect(find(timeline, '.frame').getBoundingClientRect().width).toBeGreaterThan(150);
  expect(all(timeline, '.title').length).toBeGreaterThan(5);
});

test.each(['block-size: 300px', 'max-block-size: 260px', 'block-size: 150px', 'aspect-ratio: 4'])(
  'in less height than the story needs (%s) its parts stand one under the other, and it scrolls',
  async (css) => {
    page.textContent = `cited-timeline { ${css} }`;
    const timeline = await mount({ data: story, selected: 'treaty', width: 900 });
    await settle(timeline);
    const frame = find(timeline, '.frame');
    expect(frame.clientHeight).toBeGreaterThan(100);
    expect(frame.scrollHeight).toBeGreaterThan(frame.clientHeight);
    const boxes = ['.plot', '.axis', '.overview-listener', '.panel'].map((each) =>
      find(timeline, each).getBoundingClientRect(),
    );
    for (const { height } of boxes) expect(height).toBeGreaterThan(30);
    for (const [above, below] of pairs(boxes)) expect(below.top).toBeGreaterThanOrEqual(above.bottom - 0.5);
    frame.scrollTop = frame.scrollHeight;
    expect(find(timeline, '.panel').getBoundingClientRect().bottom).toBeLessThanOrEqual(
      frame.getBoundingClientRect().bottom + 1,
    );
  },
);
