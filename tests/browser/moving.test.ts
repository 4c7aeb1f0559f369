import type { CitedTimelineElement } from 'cited-timeline/element';
import { beforeEach, expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { middleOf, part, parts } from './helpers/find.ts';
import { frame, mount, settle } from './helpers/mount.ts';
import { mouseAway, Pointer, wheel } from './helpers/pointer.ts';
import { rewritten } from './helpers/rewritten.ts';

beforeEach(mouseAway);

const storyOf = (timeline: CitedTimelineElement): Element => timeline.shadowRoot!.querySelector('.story')!;
const isPainted = (timeline: CitedTimelineElement): boolean => storyOf(timeline).hasAttribute('data-painted');

/** A turn of the wheel that scales the view, and the frame in which it is seen. */
async function zoom(timeline: CitedTimelineElement, deltaY: number): Promise<void> {
  const plot = part(timeline, 'plot');
  wheel(plot, middleOf(plot), { deltaY, ctrlKey: true });
  await frame();
}

async function mountMany(more: Parameters<typeof mount>[0] = {}): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: events(2000), range: '2022-01-01/2022-06-30', width: 1000, ...more });
  // Filters and menu come after the first picture
  await expect.poll(() => timeline.shadowRoot!.querySelector('.share-menu')).not.toBeNull();
  await settle(timeline);
  return timeline;
}

/** How much of a canvas is painted, 0 to 1. */
function inkOn(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let inked = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) inked++;
  return inked / (data.length / 4);
}

test('while the view is scaled a canvas shows it, and no node of the plot is written', async () => {
  const timeline = await mountMany();
  const before = parts(timeline, 'event').map((event) => event.textContent);
  await zoom(timeline, -60);
  expect(isPainted(timeline)).toBe(true);
  const { writes } = await rewritten(timeline, async () => {
    for (let i = 0; i < 4; i++) await zoom(timeline, -60);
  });
  expect(writes.filter(({ what }) => what !== 'style' && what !== 'width')).toEqual([]);
  expect(writes.some(({ target }) => part(timeline, 'plot').contains(target))).toBe(false);
  expect(parts(timeline, 'event').map((event) => event.textContent)).toEqual(before);
  expect(inkOn(storyOf(timeline).querySelector('canvas')!)).toBeGreaterThan(0.01);
});

test('at rest the nodes show all again, and the canvas is gone', async () => {
  const timeline = await mountMany();
  const ids = (): (string | undefined)[] => parts(timeline, 'event').map((event) => event.dataset['event']);
  const before = ids();
  for (let i = 0; i < 3; i++) await zoom(timeline, -120);
  expect(isPainted(timeline)).toBe(true);
  expect(ids()).toEqual(before);
  await timeline.updateComplete;
  expect(isPainted(timeline)).toBe(false);
  expect(storyOf(timeline).querySelector('canvas')!.checkVisibility()).toBe(false);
  expect(ids()).not.toEqual(before);
  const names = [...parts(timeline, 'event'), ...parts(timeline, 'cluster'), ...parts(timeline, 'article')];
  expect(names.filter((item) => !item.ariaLabel)).toEqual([]);
  // Together they are all that is in view
  const { start, end } = timeline.state.range;
  const inView = timeline.timeline!.events.filter(
    ({ date }) => date.end.latest > start && date.start.earliest < end,
  ).length;
  const counted = parts(timeline, 'cluster').map(({ textContent }) => Number(textContent));
  expect(counted.length).toBeGreaterThan(3);
  expect(counted.reduce((sum, count) => sum + count, ids().length)).toBe(inView);
});

test('the canvas is ready before the view moves, and uses no memory while the story is out of sight', async () => {
  const timeline = await mountMany();
  const canvas = (): HTMLCanvasElement | null => storyOf(timeline).querySelector('canvas');
  await expect.poll(() => canvas()?.width ?? 0).toBeGreaterThan(900);
  expect(canvas()!.checkVisibility()).toBe(false);
  timeline.style.marginTop = '300vh';
  await expect.poll(() => canvas()!.width).toBe(0);
  timeline.style.marginTop = '';
  await expect.poll(() => canvas()!.width).toBeGreaterThan(900);
});

test('a change of the page’s styles after the canvas was made ready is painted', async () => {
  const timeline = await mountMany();
  await expect.poll(() => storyOf(timeline).querySelector('canvas')?.width ?? 0).toBeGreaterThan(900);
  const style = document.createElement('style');
  style.textContent = 'cited-timeline::part(label) { text-transform: uppercase }';
  document.body.append(style);
  await zoom(timeline, -60);
  expect(isPainted(timeline)).toBe(false);
});

test('the focus stays where it is, and its ring is painted', async () => {
  const timeline = await mountMany();
  const middle = parts(timeline, 'event')[Math.floor(parts(timeline, 'event').length / 2)]!;
  middle.focus();
  await settle(timeline);
  for (let i = 0; i < 3; i++) await zoom(timeline, -30);
  expect(timeline.shadowRoot!.activeElement).toBe(middle);
  await timeline.updateComplete;
  expect((timeline.shadowRoot!.activeElement as HTMLElement).dataset['event']).toBe(middle.dataset['event']);
});

test('a new turn of the wheel before all nodes are drawn goes on painting', async () => {
  const timeline = await mountMany();
  await zoom(timeline, -60);
  const whole = timeline.updateComplete;
  // Longer than the view needs to rest, so that nodes are being drawn
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 152));
    await zoom(timeline, i % 2 === 0 ? 60 : -60);
    expect(isPainted(timeline)).toBe(true);
  }
  await whole;
  await timeline.updateComplete;
  expect(isPainted(timeline)).toBe(false);
});

test('a change of anything else while it moves is drawn by nodes at once', async () => {
  const timeline = await mountMany();
  await zoom(timeline, -60);
  expect(isPainted(timeline)).toBe(true);
  const [chosen] = parts(timeline, 'event').map((event) => event.dataset['event']!);
  timeline.selected = chosen!;
  await frame();
  expect(isPainted(timeline)).toBe(false);
  expect(part(timeline, 'panel').textContent).toContain(timeline.timeline!.event(chosen!)!.title);
});

const inLanes = {
  ...events(2000),
  events: events(2000).events.map((event, i) => ({ ...event, category: ['talks', 'war'][i % 2]! })),
};

test('lanes are painted, and their headings are where nodes put them', async () => {
  const timeline = await mountMany({ groupBy: 'category', data: inLanes });
  // Lanes need code that comes later
  await expect.poll(() => storyOf(timeline).querySelectorAll('.lane').length).toBe(2);
  await settle(timeline);
  const plot = part(timeline, 'plot');
  const headings = (): HTMLElement[] => [...storyOf(timeline).querySelectorAll<HTMLElement>('.lane')];
  const places = (): number[][] =>
    headings().map((each) => {
      const { top, height } = each.getBoundingClientRect();
      return [Math.round(top - plot.getBoundingClientRect().top), Math.round(height)];
    });
  const before = places();
  const written = (): string[] => headings().map(({ style }) => style.top);
  const first = written();
  let painted: number[][] = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const turn = async (deltaY: number): Promise<void> => {
      wheel(plot, middleOf(plot), { deltaY, ctrlKey: true });
      for (let j = 0; j < 2; j++) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    // In so close that the first lane needs fewer rows; then as many frames as its events need to get one
    for (let i = 0; i < 16; i++) await turn(-200);
    for (let i = 0; i < 8; i++) await turn(-0.001);
    expect(isPainted(timeline)).toBe(true);
    expect(written()).toEqual(first);
    painted = places();
    expect(painted).not.toEqual(before);
  } finally {
    vi.useRealTimers();
  }
  wheel(plot, middleOf(plot), { deltaY: -0.001, ctrlKey: true });
  await expect.poll(() => isPainted(timeline)).toBe(false);
  expect(places()).toEqual(painted);
  expect(written()).not.toEqual(first);
  expect(headings().map(({ style }) => style.transform)).toEqual(['', '']);
});

test.each([
  ['what a query finds', { query: 'event' }],
  ['a day as of which it is told', { asKnownOn: '2022-03-01' }],
])('nodes draw %s all the time', async (_what, more) => {
  const timeline = await mountMany(more);
  const { range } = timeline.state;
  for (let i = 0; i < 3; i++) {
    await zoom(timeline, -60);
    expect(isPainted(timeline)).toBe(false);
  }
  expect(timeline.state.range).not.toEqual(range);
});

test('nodes draw what the page styles in a way of its own', async () => {
  const style = document.createElement('style');
  style.textContent = 'cited-timeline::part(label) { text-transform: uppercase }';
  document.body.append(style);
  const timeline = await mountMany();
  await zoom(timeline, -60);
  expect(isPainted(timeline)).toBe(false);
});

test('a view that starts where there is no event is painted in the letters of events', async () => {
  const { id, title } = events(1).events[0]!;
  const file = { ...events(1), events: [{ id, title, date: '2022-03-15', citations: [] }] };
  const timeline = await mountMany({ data: file, range: '2022-01-01/2022-02-28' });
  expect(parts(timeline, 'event')).toEqual([]);
  const painted: Record<string, string> = {};
  const draw = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    text,
  ) {
    painted[text] = this.font;
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const plot = part(timeline, 'plot');
    for (let i = 0; i < 4; i++) {
      wheel(plot, middleOf(plot), { deltaX: 200 });
      for (let j = 0; j < 2; j++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(isPainted(timeline)).toBe(true);
    vi.runAllTimers();
  } finally {
    vi.useRealTimers();
    draw.mockRestore();
  }
  await expect.poll(() => parts(timeline, 'event').length).toBe(1);
  const [shown] = parts(timeline, 'event');
  const { fontSize } = getComputedStyle(shown!.querySelector('.title')!);
  expect(painted[title]).toContain(`${fontSize} `);
});

test('a click on what is painted chooses what the nodes show there', async () => {
  const timeline = await mountMany();
  await zoom(timeline, -30);
  const canvas = storyOf(timeline).querySelector('canvas')!;
  await timeline.updateComplete;
  const event = parts(timeline, 'event')[2]!;
  const at = middleOf(event);
  await zoom(timeline, -0.001);
  expect(isPainted(timeline)).toBe(true);
  canvas.dispatchEvent(
    new MouseEvent('click', { clientX: at.x, clientY: at.y, detail: 1, bubbles: true, composed: true }),
  );
  await timeline.updateComplete;
  expect(timeline.selected).toBe(event.dataset['event']);
});

/** The ids of what is drawn by elements are those in view. */
function expectInView(timeline: CitedTimelineElement): void {
  const { range } = timeline.state;
  const shown = parts(timeline, 'event').map((event) => timeline.timeline!.event(event.dataset['event']!)!.date);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.every(({ start, end }) => end.latest > range.start && start.earliest < range.end)).toBe(true);
}

const ink = (canvas: HTMLCanvasElement): ImageData =>
  canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);

test('while the view is panned, a canvas wider than the view is painted once and moved', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  const pan = (): unknown => wheel(plot, middleOf(plot), { deltaX: 10 });
  const moves: string[] = [];
  // However slow the machine is, the view does not rest between two turns of the wheel
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { writes } = await rewritten(timeline, async () => {
      for (let i = 0; i < 6; i++) {
        pan();
        for (let j = 0; j < 2; j++) await new Promise((resolve) => requestAnimationFrame(resolve));
        moves.push(storyOf(timeline).querySelector('canvas')!.style.transform);
      }
    });
    expect(storyOf(timeline).getAttribute('data-painted')).toBe('wide');
    const canvas = storyOf(timeline).querySelector('canvas')!;
    expect(canvas.clientWidth).toBeGreaterThan(plot.clientWidth + 200);
    expect(moves.slice(1)).toEqual([10, 20, 30, 40, 50].map((px) => `translateX(-${px}px)`));
    expect(writes.some(({ target }) => plot.contains(target))).toBe(false);
  } finally {
    vi.useRealTimers();
  }
  pan();
  await expect.poll(() => isPainted(timeline)).toBe(false);
  expectInView(timeline);
});

test('once its margin is used up, the canvas is painted anew', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  const pan = async (deltaX: number): Promise<void> => {
    wheel(plot, middleOf(plot), { deltaX });
    await frame();
  };
  await pan(10);
  const canvas = storyOf(timeline).querySelector('canvas')!;
  const before = ink(canvas).data.join();
  await pan(10);
  expect(ink(canvas).data.join()).toBe(before);
  for (let i = 0; i < 2; i++) await pan(100);
  expect(ink(canvas).data.join()).not.toBe(before);
});

test('in a pan, the name of the larger unit that began before the view stays at the left edge', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  const name = (): HTMLElement | null => storyOf(timeline).querySelector('.unit-name');
  const pan = (): unknown => wheel(plot, middleOf(plot), { deltaX: 10 });
  // However slow the machine is, the view does not rest between two turns of the wheel
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    // No further: with wider letters there would be no room before the next name
    for (let i = 0; i < 4; i++) {
      pan();
      for (let j = 0; j < 2; j++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(name()!.textContent).toBe('January 2022');
    expect(name()!.checkVisibility()).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  pan();
  await expect.poll(() => isPainted(timeline)).toBe(false);
  expect(name()!.checkVisibility()).toBe(false);
});

test('nodes that are panned have that name at the left edge, too, and only once', async () => {
  const timeline = await mountMany({ query: 'event', range: '2022-01-10/2022-02-20' });
  const plot = part(timeline, 'plot');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    for (let i = 0; i < 4; i++) {
      wheel(plot, middleOf(plot), { deltaX: 10 });
      for (let j = 0; j < 2; j++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  } finally {
    vi.useRealTimers();
  }
  expect(isPainted(timeline)).toBe(false);
  const name = storyOf(timeline).querySelector<HTMLElement>('.unit-name')!;
  const [first, second] = storyOf(timeline).querySelectorAll('.band-label');
  expect(first!.textContent).toBe('January 2022');
  expect(getComputedStyle(first!).visibility).toBe('hidden');
  expect(getComputedStyle(second!).visibility).toBe('visible');
  expect(name.textContent).toBe('January 2022');
  expect(name.checkVisibility()).toBe(true);
  // On the line of the other names, in their letters
  const [{ top, bottom }, other] = [name, second!].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  expect((top + bottom) / 2).toBeCloseTo((other.top + other.bottom) / 2, -1);
  expect(getComputedStyle(name).color).toBe(getComputedStyle(second!).fill);
  wheel(plot, middleOf(plot), { deltaX: 10 });
  await expect.poll(() => name.checkVisibility()).toBe(false);
  const atRest = storyOf(timeline).querySelector('.band-label')!;
  expect(atRest.textContent).toBe('January 2022');
  expect(getComputedStyle(atRest).visibility).toBe('visible');
});

test('near the end of its margin the next picture is laid out in one frame and painted in a later one', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  // However slow the machine is, the view does not rest between two turns of the wheel
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const texts = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
  try {
    const pan = async (deltaX: number): Promise<void> => {
      texts.mockClear();
      wheel(plot, middleOf(plot), { deltaX });
      for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    await pan(10);
    const canvas = storyOf(timeline).querySelector('canvas')!;
    const paints = (): boolean => texts.mock.contexts.includes(canvas.getContext('2d'));
    expect(paints()).toBe(true);
    const margin = (canvas.clientWidth - plot.clientWidth) / 2;
    await pan(margin - 20);
    expect(paints()).toBe(false);
    expect(canvas.style.transform).toBe(`translateX(-${Math.round(margin) - 20}px)`);
    await pan(4);
    expect(paints()).toBe(true);
    expect(canvas.style.transform).toBe('translateX(0px)');
  } finally {
    texts.mockRestore();
    vi.useRealTimers();
  }
});

test('where the view is only moved after it was scaled, the canvas is made wider and then moved', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  await zoom(timeline, -60);
  for (let i = 0; i < 8; i++) {
    wheel(plot, middleOf(plot), { deltaX: 4 });
    await frame();
  }
  expect(storyOf(timeline).getAttribute('data-painted')).toBe('wide');
  expect(storyOf(timeline).querySelector('canvas')!.style.transform).toContain('translateX(-');
  await zoom(timeline, -60);
  expect(storyOf(timeline).querySelector('canvas')!.style.transform).toBe('translateX(0px)');
  await expect.poll(() => isPainted(timeline)).toBe(false);
  expectInView(timeline);
});

test('a drag is painted, shows the hand that holds, and selects nothing', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  const { x, y } = middleOf(parts(timeline, 'event')[3]!);
  const { range } = timeline.state;
  const finger = new Pointer();
  finger.down(plot, { x, y });
  for (let by = 20; by <= 80; by += 20) {
    finger.move({ x: x - by, y });
    await frame();
  }
  expect(getComputedStyle(storyOf(timeline).querySelector('canvas')!).cursor).toBe('grabbing');
  finger.up({ x: x - 80, y });
  plot.dispatchEvent(
    new MouseEvent('click', { clientX: x - 80, clientY: y, detail: 1, bubbles: true, composed: true }),
  );
  expect(isPainted(timeline)).toBe(true);
  await expect.poll(() => isPainted(timeline)).toBe(false);
  expect(timeline.state.range).not.toEqual(range);
  expect(timeline.selected).toBe('');
  expectInView(timeline);
});

test('what is pointed at stays highlighted while the canvas comes between it and the pointer', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  const [, event] = parts(timeline, 'event');
  event!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await settle(timeline);
  const hovered = timeline.state.hovered;
  expect(hovered).toBe(event!.dataset['event']);
  const pan = async (): Promise<void> => {
    wheel(plot, middleOf(plot), { deltaX: 10 });
    await frame();
  };
  await pan();
  event!.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true }));
  await pan();
  expect(timeline.state.hovered).toBe(hovered);
  expect(storyOf(timeline).querySelector('canvas')!.style.transform).toBe('translateX(-10px)');
  await expect.poll(() => isPainted(timeline)).toBe(false);
  expect(timeline.state.hovered).toBe('');
});
