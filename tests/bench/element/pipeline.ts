/** The sources that the measurement of the layout needs, in one module. */
export { createFontRuler } from '../../../src/layout/axis/ruler.ts';
export { metricsFor } from '../../../src/layout/metrics.ts';
export { layoutScene, overviewOf } from '../../../src/layout/scene.ts';
export { parseTimeline } from '../../../src/model/parse-timeline.ts';
export { fitRange } from '../../../src/state/range.ts';
export { reduce } from '../../../src/state/reduce.ts';
export { INITIAL } from '../../../src/state/view-state.ts';
export { createMemoryStore } from '../../../src/store/memory/store.ts';
