import { expect, test } from 'vitest';
import { metricsFor } from '../../../src/layout/metrics.ts';

test('a larger font makes room for words and leaves marks unchanged', () => {
  const [plain, large] = [metricsFor(16), metricsFor(16, false, { larger: 2, spread: 1, label: 60 })];
  expect([large.labelMax, large.heading, large.clusterSpan]).toEqual([600, 52, 128]);
  expect([large.dot, large.article, large.axis]).toEqual([plain.dot, plain.article, plain.axis]);
  expect(large.row).toBeGreaterThan(60);
});

test('words that are drawn wider may be wider before they are cut', () => {
  expect(metricsFor(16, false, { larger: 1, spread: 1.3, label: 34 })).toEqual({ ...metricsFor(16), labelMax: 390 });
});
