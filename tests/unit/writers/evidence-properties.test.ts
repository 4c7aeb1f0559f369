import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import type { CheckedFile } from '../../../src/file/checked-types.ts';
import { buildTimeline } from '../../../src/model/build-timeline.ts';
import { fromJSONLD } from '../../../src/readers/json-ld/read-json-ld.ts';
import { evidenceFiles, sourceFields } from '../file/evidence-files.ts';
import { scriptText, toJSONLD } from '../../../src/writers/json-ld/to-json-ld.ts';
import { runs } from '../runs.ts';

const SEED = 20_241_129;

const readBack = (story: Parameters<typeof toJSONLD>[0]): CheckedFile =>
  checkFile(fromJSONLD(JSON.parse(scriptText(toJSONLD(story))))).file;
/** Drops the article that dates an event if that article, and so its citation, does not exist yet. */
const settled = (file: CheckedFile): CheckedFile => ({
  ...file,
  events: file.events.map(({ dateFrom, ...one }) =>
    one.citations.some(({ article }) => article === dateFrom) ? { ...one, dateFrom: dateFrom! } : one,
  ),
});
const byId = (file: CheckedFile) =>
  Object.assign({}, file, { events: file.events.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });

test(`a file with evidence fields is the same after writing and reading, and so is its model (seed ${SEED})`, () => {
  let quotes = 0;
  let inPlace = 0;
  fc.assert(
    fc.property(evidenceFiles, (written) => {
      const checked = checkFile(written);
      const file = settled(checked.file);
      expect(readBack(file)).toEqual(file);
      expect(byId(readBack(buildTimeline(file)))).toEqual(byId(file));
      quotes += file.events.filter(({ citations }) => citations.some(({ quote }) => quote)).length;
      inPlace += checked.articlesInPlace;
    }),
    { numRuns: runs(300), seed: SEED },
  );
  expect(Math.min(quotes, inPlace)).toBeGreaterThan(runs(300) / 3);
});

test(`everything written is in the checked file, or a problem names it (seed ${SEED})`, () => {
  fc.assert(
    fc.property(evidenceFiles, (written) => {
      const { file, problems } = checkFile(written);
      const isNamed = (path: string): boolean => problems.some((problem) => problem.path.startsWith(path));
      const lost: string[] = [];
      const compare = (
        path: string,
        from: Readonly<Record<string, unknown>>,
        to: Readonly<Record<string, unknown>>,
        keys: readonly string[],
      ) => {
        for (const key of keys) {
          const isEmpty = from[key] === undefined || (Array.isArray(from[key]) && from[key].length === 0);
          if (!isEmpty && to[key] === undefined && !isNamed(`${path}.${key}`)) lost.push(`${path}.${key}`);
        }
      };
      written.events.forEach((one, i) => {
        const keys = ['dateFrom', 'dateReason', 'status', 'statusNote', 'changes', 'sameAs'];
        compare(`events[${i}]`, one, { ...file.events[i] }, keys);
        const cited = one.citations.filter((_, j) => !isNamed(`events[${i}].citations[${j}]`));
        const shown = file.events[i]!.citations;
        if (cited.length > shown.length) lost.push(`events[${i}].citations`);
      });
      (written.articles ?? []).forEach((one, i) => {
        const checked = file.articles.find(({ id }) => id === one.id);
        compare(`articles[${i}]`, one, { ...checked }, Object.keys(sourceFields));
      });
      if (written.revised !== undefined && !file.revised) lost.push('revised');
      (written.publishers ?? []).forEach(({ name }, i) => {
        if (!file.publishers?.some((one) => one.name === name) && !isNamed(`publishers[${i}]`))
          lost.push(`publishers[${i}]`);
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: runs(300), seed: SEED },
  );
});
