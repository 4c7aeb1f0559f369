import type { AsKnownOnViews } from './as-known-on-views.ts';
import { besideMark } from './beside-mark.ts';
import { clusterAsOf } from './cluster-as-of.ts';
import { firstReport } from './first-report.ts';
import { listControls } from './list-controls.ts';
import { line, strip } from './strip.ts';
import { asKnownText } from './words-as-of.ts';

export const asKnownOnViews: AsKnownOnViews = {
  line,
  strip,
  listControls,
  said: asKnownText,
  firstReport,
  cluster: clusterAsOf,
  besideMark,
};
