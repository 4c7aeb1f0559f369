/** The part of the measurements that runs in the page: `globalThis.bench`, called from Node. */
import { mountCanvas } from './canvas.js';
import { storyOf } from './data.js';
import { countElements, FrameRecord, nextFrame, settled } from './frames.js';

/** @typedef {import('../../../../src/file/types.ts').TimelineFile} TimelineFile */
/** @typedef {{ ready: Promise<void>, destroy: () => void }} Mounted */

const box = /** @type {HTMLElement} */ (document.querySelector('#box'));
const record = new FrameRecord();
/** @type {TimelineFile} */
let file = { articles: [], events: [] };
/** @type {Mounted | undefined} */
let mounted;

/**
 * The same objects as in a file that was loaded and parsed: flat strings, not ropes.
 * @template T
 * @param {T[]} list
 * @returns {T[]}
 */
const asParsed = (list) => {
  const parts = [];
  for (let i = 0; i < list.length; i += 10_000) parts.push(JSON.parse(JSON.stringify(list.slice(i, i + 10_000))));
  return parts.flat();
};

/** @type {Record<string, string>} */
const STYLES = { element: 'display:block;width:100%;height:100%', 'element-auto': 'display:block' };

/**
 * @param {string} subject `source:ADDRESS` is the element over a source
 * @returns {Mounted}
 */
function mount(subject) {
  const [, source] = /^source:(.*)/.exec(subject) ?? [];
  const style = STYLES[source === undefined ? subject : 'element'];
  if (style === undefined) return mountCanvas(box, file, subject === 'canvas-dedupe');
  const element = document.createElement('cited-timeline');
  element.style.cssText = style;
  if (source === undefined) element.data = file;
  else element.source = source;
  box.append(element);
  return { ready: element.ready, destroy: () => element.remove() };
}

const timelineInBox = () =>
  /** @type {import('../../../../src/index.ts').CitedTimelineElement} */ (box.querySelector('cited-timeline'));

const bench = {
  /**
   * Generates the story that everything after it shows.
   * @param {number} n
   * @param {import('./data.js').Distribution} distribution
   */
  load(n, distribution) {
    const { events, articles, ...rest } = storyOf(n, distribution);
    file = { ...rest, articles: asParsed([...(articles ?? [])]), events: asParsed([...events]) };
  },

  /**
   * Shows it. Times in ms: until `mount` returned, until the second next frame, and until nothing changed any more.
   * @param {string} subject
   */
  async mount(subject) {
    await nextFrame();
    await nextFrame();
    const begin = performance.now();
    mounted = mount(subject);
    const called = performance.now() - begin;
    const rest = settled(mounted.ready);
    await nextFrame();
    const first = (await nextFrame()) - begin;
    return { called, first, settled: (await rest) - begin, nodes: countElements(box) };
  },

  /** Removes it. */
  async unmount() {
    mounted?.destroy();
    mounted = undefined;
    box.replaceChildren();
    await nextFrame();
    await nextFrame();
  },

  nodes: () => countElements(box),

  /** Shows and removes it, once. @param {string} subject */
  async cycle(subject) {
    mounted = mount(subject);
    await mounted.ready;
    await nextFrame();
    await nextFrame();
    await bench.unmount();
  },

  /**
   * Turns the wheel over the middle of the plot, one step per frame, however long the frame takes: the work of each
   * step, without the timing of a hand.
   * @param {{ readonly deltaX?: number, readonly deltaY?: number, readonly ctrlKey?: boolean }[]} steps
   */
  async step(steps) {
    const at = { clientX: 640, clientY: 240 };
    for (const step of steps) {
      const top = document.elementFromPoint(at.clientX, at.clientY);
      const target = top?.shadowRoot?.elementFromPoint(at.clientX, at.clientY) ?? top;
      target?.dispatchEvent(
        new WheelEvent('wheel', { ...at, ...step, bubbles: true, cancelable: true, composed: true }),
      );
      // Changes by pointers are drawn in the next frame
      await nextFrame();
      await nextFrame();
    }
  },

  /**
   * Shows the story this many more times, one below the other, below the window.
   * @param {number} more
   */
  async neighbours(more) {
    const below = document.createElement('div');
    below.style.cssText = 'position:absolute;left:40px;top:700px;width:1200px';
    document.body.append(below);
    const all = Array.from({ length: more }, () => {
      const element = document.createElement('cited-timeline');
      element.style.cssText = 'display:block;height:600px;margin-bottom:40px';
      element.data = structuredClone(file);
      below.append(element);
      return element.ready;
    });
    await Promise.all(all);
    await settled();
  },

  /**
   * Adds this many events per second to what is shown, spread over its time; each cites an existing article.
   * @param {number} perSecond
   * @param {number} seconds
   */
  async live(perSecond, seconds) {
    const element = /** @type {import('../../../../src/index.ts').CitedTimelineElement} */ (
      box.querySelector('cited-timeline')
    );
    const { events, articles } = file;
    const begin = performance.now();
    let added = 0;
    for (let passed = 0; passed < seconds; passed = (performance.now() - begin) / 1000) {
      const due = Math.min(perSecond * seconds, Math.floor(passed * perSecond)) - added;
      const more = Array.from({ length: due }, (_, i) => {
        const number = added + i;
        const like = events[(number * 7919) % events.length];
        const citations = [articles?.[number % articles.length]?.id ?? ''];
        return { id: `live${number}`, title: `Live ${number}`, date: like?.date ?? '', citations };
      });
      added += due;
      if (due > 0) element.addEvents(more);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    return added;
  },

  /**
   * Shows the story as of a day. Returns the position of the handle for the day, CSS px in the window.
   * @param {string} day EDTF
   */
  async asKnownOn(day) {
    const element = /** @type {import('../../../../src/index.ts').CitedTimelineElement} */ (
      box.querySelector('cited-timeline')
    );
    element.asKnownOn = day;
    await element.updateComplete;
    await settled();
    const handle = element.shadowRoot?.querySelector('[role="slider"]');
    if (!handle) throw new Error('The day has no handle.');
    const { x, y, width, height } = handle.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },

  /** Loads the code that searches and counts, and has the texts read. Returns the time of the first key, ms. */
  async warmFilters() {
    const element = timelineInBox();
    await settled();
    const time = await bench.timeToDraw(() => {
      element.query = 'p';
    });
    element.query = '';
    await element.updateComplete;
    await settled();
    return time;
  },

  /**
   * Time from a change to the frame that shows it, ms.
   * @param {() => void} change
   */
  async timeToDraw(change) {
    await nextFrame();
    const begin = performance.now();
    change();
    await timelineInBox().updateComplete;
    return (await nextFrame()) - begin;
  },

  /**
   * Types a query into the search field and deletes it, letter by letter. Returns the times until the frames that show
   * this, sorted, ms.
   * @param {string} query
   */
  async keystrokes(query) {
    const element = timelineInBox();
    const field = /** @type {HTMLInputElement} */ (element.shadowRoot?.querySelector('[part="search"]'));
    const typed = Array.from(query, (_, i) => query.slice(0, i + 1));
    const times = [];
    for (const text of [...typed, ...typed.slice(0, -1).toReversed()]) {
      times.push(
        await bench.timeToDraw(() => {
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }),
      );
    }
    return times.toSorted((a, b) => a - b);
  },

  /**
   * Switches a kind of evidence and a category in turn. Returns the times until the frames that show this, sorted, ms.
   * @param {number} count
   */
  async switches(count) {
    const element = timelineInBox();
    const category = /** @type {HTMLElement | null} */ (element.shadowRoot?.querySelector('[part="category"]'));
    const times = [];
    for (let i = 0; i < count; i++) {
      times.push(
        await bench.timeToDraw(() => {
          if (i % 2 === 1 && category) category.click();
          else element.evidence = element.evidence ? '' : 'one-voice';
        }),
      );
    }
    return times.toSorted((a, b) => a - b);
  },

  record: () => record.start(),
  recorded: () => record.stop(),
};

/** @typedef {typeof bench} Bench */
Object.assign(globalThis, { bench });
