import { runnerImport } from 'vite';
import { quantile } from './measures.js';
import { randomFrom, storyOf } from './page/data.js';

const FRAMES = 300;
const WIDTH = 1200;
const HEIGHT = 420;
/** Assumed width of a letter, CSS px: nothing is measured here. */
const LETTER = 6.5;

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
const sources = async (path) => /** @type {{ module: T }} */ (await runnerImport(path)).module;

/** The pure part of the pipeline, loaded together so that everything shares its modules. */
const pipeline = /** @type {Promise<typeof import('./pipeline.ts')>} */ (sources('./tests/bench/element/pipeline.ts'));

/**
 * Layout times of single frames in Node, ms: at random places, from the whole story to a view of some events, each as a
 * jump (nothing cached) and followed by a step of zoom and one of pan; and of the whole story, which has most in view.
 * @param {number} n
 * @param {import('./page/data.js').Distribution} distribution
 * @returns {Promise<import('./measures.js').Figures>}
 */
export async function layoutTimes(n, distribution) {
  const {
    createFontRuler,
    createMemoryStore,
    fitRange,
    INITIAL,
    layoutScene,
    metricsFor,
    overviewOf,
    parseTimeline,
    reduce,
  } = await pipeline;
  const { timeline } = parseTimeline(storyOf(n, distribution));
  const state = reduce(INITIAL, { type: 'data', store: createMemoryStore(timeline) });
  /** @type {WeakMap<object, import('../../../src/layout/placed-events.ts').Label>} */
  const labels = new WeakMap();
  const around = {
    width: WIDTH,
    height: HEIGHT,
    metrics: metricsFor(16),
    locale: 'en',
    label: (/** @type {import('../../../src/model/types.ts').TimelineEvent} */ event) => {
      let label = labels.get(event);
      if (!label) labels.set(event, (label = { title: event.title, detail: '', width: event.title.length * LETTER }));
      return label;
    },
    axisFont: createFontRuler((text) => text.length * LETTER),
  };
  const overview = overviewOf(state, around);
  const whole = fitRange(timeline.extent);
  const random = randomFrom(n);
  /** @type {Record<'whole' | 'jump' | 'zoom' | 'pan', number[]>} */
  const times = { whole: [], jump: [], zoom: [], pan: [] };
  for (let frame = 0; frame < FRAMES; frame++) {
    // Widths are even on a logarithmic scale, down to about ten events in view
    const span = (whole.end - whole.start) * (10 / n) ** random();
    const start = whole.start + random() * (whole.end - whole.start - span);
    /** @type {import('../../../src/layout/scene.ts').Scene | undefined} */
    let scene;
    const lay = (/** @type {number} */ from, /** @type {number} */ to) => {
      const begin = performance.now();
      scene = layoutScene({ ...state, range: { start: from, end: to } }, around, overview, scene);
      return performance.now() - begin;
    };
    times.whole.push(lay(whole.start, whole.end));
    scene = undefined;
    times.jump.push(lay(start, start + span));
    times.zoom.push(lay(start + span * 0.1, start + span * 0.8));
    times.pan.push(lay(start + span * 0.11, start + span * 0.81));
  }
  return Object.fromEntries(
    Object.entries(times).flatMap(([kind, all]) => {
      // The first frames are slow until the engine has optimised the code
      const sorted = all.slice(FRAMES / 10).toSorted((a, b) => a - b);
      return [
        [`${kind} p50`, quantile(sorted, 0.5)],
        [`${kind} p95`, quantile(sorted, 0.95)],
      ];
    }),
  );
}
