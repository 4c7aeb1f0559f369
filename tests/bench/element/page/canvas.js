/**
 * The floor: a bare canvas that draws the same dots and bars with an axis, zooms around the pointer and pans. No
 * labels, no nodes, no library. Anything faster than this does not draw.
 */
import { CATEGORIES } from './data.js';

const COLORS = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#9c755f'];
const HOUR = 3_600_000;
const STEPS = [1 / 60, 1, 6, 24, 168, 730, 2191, 8766, 43_830].map((hours) => hours * HOUR);
const ROWS = 12;
const FOOT = 30;

/**
 * Bounds and row of each event as numbers.
 * @param {import('../../../../src/file/types.ts').TimelineFile['events']} events
 */
function columnsOf(events) {
  const start = new Float64Array(events.length);
  const end = new Float64Array(events.length);
  const row = new Uint8Array(events.length);
  let longest = 0;
  events.forEach(({ date, category = '' }, i) => {
    const [from = '', to = from] = date.split('/');
    start[i] = Date.parse(from);
    end[i] = Date.parse(to);
    row[i] = CATEGORIES.indexOf(category) * ROWS + (i % ROWS);
    longest = Math.max(longest, Date.parse(to) - Date.parse(from));
  });
  return { start, end, row, longest };
}

/**
 * First index whose value is not below `value`.
 * @param {Float64Array} sorted
 * @param {number} value
 */
function lowerBound(sorted, value) {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((sorted[middle] ?? 0) < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/**
 * Draws a file into a box.
 * @param {HTMLElement} box
 * @param {import('../../../../src/file/types.ts').TimelineFile} file its events are in order of time
 * @param {boolean} dedupe whether to skip events whose pixels are already painted in their row
 * @returns {{ ready: Promise<void>, destroy: () => void }}
 */
export function mountCanvas(box, file, dedupe) {
  const { start, end, row, longest } = columnsOf(file.events);
  const width = box.clientWidth;
  const height = box.clientHeight;
  const canvas = document.createElement('canvas');
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  canvas.width = width;
  canvas.height = height;
  box.append(canvas);
  const last = start.length - 1;
  const room = Math.max(HOUR, ((start[last] ?? 0) - (start[0] ?? 0)) * 0.02);
  let from = (start[0] ?? 0) - room;
  let to = (start[last] ?? 0) + room;
  let queued = 0;
  const painted = new Float64Array(CATEGORIES.length * ROWS);

  const draw = () => {
    queued = 0;
    const scale = width / (to - from);
    const lane = (height - FOOT) / CATEGORIES.length;
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = '#555';
    pen.font = '11px sans-serif';
    const step = STEPS.find((ms) => ms * scale > 80) ?? 43_830 * HOUR;
    for (let time = Math.ceil(from / step) * step; time < to; time += step) {
      pen.fillRect((time - from) * scale, height - 24, 1, 6);
      pen.fillText(
        new Date(time).toISOString().slice(0, step < 24 * HOUR ? 16 : 10),
        (time - from) * scale,
        height - 6,
      );
    }
    painted.fill(-1e9);
    const stop = lowerBound(start, to);
    for (let i = lowerBound(start, from - longest); i < stop; i++) {
      const x = ((start[i] ?? 0) - from) * scale;
      const right = ((end[i] ?? 0) - from) * scale;
      const at = row[i] ?? 0;
      if (right < 0 || (dedupe && right < (painted[at] ?? 0) + 1)) continue;
      painted[at] = right;
      const category = Math.floor(at / ROWS);
      pen.fillStyle = COLORS[category] ?? '';
      pen.fillRect(x - 2, category * lane + 6 + (at % ROWS) * 5, right - x + 4, 4);
    }
  };
  const later = () => void (queued ||= requestAnimationFrame(draw));
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const share = event.offsetX / width;
      const at = from + (share + event.deltaX / width) * (to - from);
      const span = (to - from) * 2 ** (event.deltaY / 240);
      from = at - share * span;
      to = from + span;
      later();
    },
    { passive: false },
  );
  canvas.addEventListener('pointermove', ({ buttons, movementX }) => {
    if (!(buttons & 1)) return;
    const by = (movementX / width) * (to - from);
    from -= by;
    to -= by;
    later();
  });
  draw();
  return {
    ready: Promise.resolve(),
    destroy() {
      cancelAnimationFrame(queued);
      canvas.remove();
    },
  };
}
