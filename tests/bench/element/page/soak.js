/**
 * In the page of `tests/tools/soak.js`: a reader who never rests. `window.soak` counts what was done and how smoothly, and `window.readSoak()` gives the
 * counts since it was last called.
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

/** Does what a reader does, until the page is closed. */
async function use() {
  for (;;) {
    await ACTS[below(ACTS.length)]?.();
    await timeline.updateComplete;
    await frame();
    turns++;
  }
}

/** @returns {Counts} */
const read = () => {
  const now = performance.now();
  const counts = { turns, frames, slowest, longTasks, seconds: (now - since) / 1000 };
  [turns, frames, slowest, longTasks, since] = [0, 0, 0, 0, now];
  return counts;
};

/** The same picture each time, so that what the browser holds can be compared. */
const rest = async () => {
  timeline.query = '';
  timeline.groupBy = '';
  timeline.selected = '';
  timeline.layout = 'plot';
  timeline.data = storyOf(1000, 'bursty');
  await timeline.ready;
  timeline.fit();
  await new Promise((resolve) => setTimeout(resolve, 600));
};

await replace();
Object.assign(window, { soak: { read, rest } });
void use();
