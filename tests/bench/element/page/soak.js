/**
 * Runs in the page of `tests/tools/soak.js`: a reader who never rests. `window.soak.read()` returns what was done since
 * the last call, and how smoothly.
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

/** Actions of a reader or the page, all equally frequent. */
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

/** Whether the reader pauses: true between `rest` and `wake`. */
let resting = false;
/** The current or last action. */
let act = Promise.resolve();

async function oneTurn() {
  await ACTS[below(ACTS.length)]?.();
  await timeline.updateComplete;
  await frame();
  turns++;
}

/** Acts like a reader until the page is closed. */
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

/** Pauses until `wake`, and always shows the same picture, so that the browser's memory can be compared. */
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

/** Resumes, and restarts the counts. */
const wake = () => {
  read();
  resting = false;
};

/**
 * Numbers of nodes in the document and in shadow roots, by name and class, largest first: shows what is kept if a page
 * keeps too much.
 */
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
