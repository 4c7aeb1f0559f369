import type { AsKnownOnViews } from './as-known-on-views.ts';
import { besideMark } from './beside-mark.ts';
import { clusterAsOf } from './cluster-as-of.ts';
import { firstReport } from './first-report.ts';
import { listControls } from './list-controls.ts';
import { line, strip } from './strip.ts';

export const asKnownOnViews: AsKnownOnViews = {
  line,
  strip,
  listControls,
  firstReport,
  cluster: clusterAsOf,
  besideMark,
};
