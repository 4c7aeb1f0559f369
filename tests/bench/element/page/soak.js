/**
 * In the page of `tests/tools/soak.js`: a reader who never rests. `window.soak.read()` tells what was done and how smoothly since it was last
 * called.
 */
import { randomFrom, storyOf } from './data.js';

/** @typedef {{ turns: number, frames: number, slowest: number, longTasks: number, seconds: number }} Counts */

const timeline = document.createElement('cited-timeline');
timeline.style.height = '600px';
document.body.append(timeline);

const random = randomFrom(1);
/** @param {number} end */
const below = (end) => Math.floor(random() * end);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let [turns, frames, slowest, longTasks, since] = [0, 0, 0, 0, performance.now()];
let before = performance.now();
const count = () => {
  const now = performance.now();
  frames++;
  slowest = Math.max(slowest, now - before);
  before = now;
  requestAnimationFrame(count);
};
requestAnimationFrame(count);
new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({ type: 'longtask' });

const replace = async () => {
  timeline.data = storyOf(1000, 'bursty', below(5));
  await timeline.ready;
};

/** Turns the wheel over the plot, with a frame after each turn. @param {number} deltaY @param {number} deltaX @param {boolean} ctrlKey */
const wheel = async (deltaY, deltaX, ctrlKey) => {
  const plot = timeline.shadowRoot?.querySelector('.plot');
  if (!plot) return;
  const { left, top, width, height } = plot.getBoundingClientRect();
  const place = { clientX: left + random() * width, clientY: top + height / 2 };
  const options = { ...place, deltaY, deltaX, ctrlKey, bubbles: true, composed: true, cancelable: true };
  for (let i = 0; i < 8; i++) {
    plot.dispatchEvent(new WheelEvent('wheel', options));
    await frame();
  }
};

/** What a reader or the page does, each as often as another. */
const ACTS = [
  () => wheel(-120, 0, true),
  () => wheel(120, 0, true),
  () => wheel(0, 240, false),
  () => wheel(0, -240, false),
  () => timeline.fit(),
  () => timeline.zoomBy(3),
  () => (timeline.selected = timeline.timeline?.events[below(900)]?.id ?? ''),
  () => timeline.reveal(timeline.timeline?.articles[below(100)]?.id ?? ''),
  () => (timeline.query = ['', 'summit', 'bridge'][below(3)] ?? ''),
  () => (timeline.groupBy = ['', 'category'][below(2)] === 'category' ? 'category' : ''),
  () => (timeline.layout = below(4) === 0 ? 'list' : 'plot'),
  replace,
];

/** Whether the reader does nothing, from `rest` to `wake`. */
let resting = false;
/** The act that is being done, or was done last. */
let act = Promise.resolve();

async function oneTurn() {
  await ACTS[below(ACTS.length)]?.();
  await timeline.updateComplete;
  await frame();
  turns++;
}

/** Does what a reader does, until the page is closed. */
async function use() {
  for (;;) {
    act = resting ? frame().then(() => {}) : oneTurn();
    await act;
  }
}

/** @returns {Counts} */
const read = () => {
  const now = performance.now();
  const counts = { turns, frames, slowest, longTasks, seconds: (now - since) / 1000 };
  [turns, frames, slowest, longTasks, since] = [0, 0, 0, 0, now];
  return counts;
};

/** Lets nothing more be done until `wake`, and shows the same picture each time, so that what the browser holds can be compared. */
const rest = async () => {
  resting = true;
  await act;
  timeline.query = '';
  timeline.groupBy = '';
  timeline.selected = '';
  timeline.layout = 'plot';
  timeline.data = storyOf(1000, 'bursty');
  await timeline.ready;
  timeline.fit();
  await new Promise((resolve) => setTimeout(resolve, 600));
};

/** The reader goes on, and the counts begin anew. */
const wake = () => {
  read();
  resting = false;
};

/** How many nodes there are in the document and in the trees under it, by name and class, the most first: tells what a page holds that holds too much. */
const nodes = () => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @param {Node} node */
  const walk = (node) => {
    const name = node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : node.nodeName;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 25);
};

await replace();
Object.assign(window, { soak: { read, rest, wake, nodes } });
void use();
