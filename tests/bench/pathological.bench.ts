/**
 * Texts up to 1 MB that are made to be slow, read by the reader of each format with the check and the model of what it made, and by the
 * parsers of dates and of words for dates. Each is timed at growing lengths, four times as long each, up to 1 MB or until it takes a
 * third of a second: a time that grows with the text grows fourfold. Prints what grows faster, and the longest step that was done without
 * a pause. `npm run bench -- pathological`; with SUBJECT=csv only what is so called.
 */
import { parsePage } from '../../src/cli/parse-page.ts';
import { findDate, parseDateText } from '../../src/date-words/index.ts';
import { parseDate } from '../../src/dates/index.ts';
import { explainFindings } from '../../src/file/explain/explain-findings.ts';
import { withDateHelp } from '../../src/file/explain/date-help.ts';
import type { Steps } from '../../src/file/steps.ts';
import { parseSteps } from '../../src/model/parse-steps.ts';
import { getRareRecords } from '../../src/model/rare-records.ts';
import type { Format } from '../../src/readers/reader.ts';
import { FORMATS } from '../../src/readers/registry.ts';
import { partsOf, zipOf } from '../unit/readers/xlsx/workbook.ts';
import { PLACES, RECORDS } from './pathological/places.ts';
import { filled, pieceName, PIECES } from './pathological/texts.ts';

const SHORTEST = Number(process.env['SHORTEST'] ?? 250);
const LONGEST = Number(process.env['LONGEST'] ?? 1_024_000);
/** No longer text is tried after one that took so long, ms. */
const ENOUGH = 300;
/** Times under this say little of how they grow, ms. */
const NOISE = 80;
/** Growth of the time for a text four times as long from which it is called faster than the text. */
const TOO_FAST = 7;

/** Costs of one text, ms: the total, and the longest step. */
interface Cost {
  readonly total: number;
  readonly step: number;
}

/** Runs all steps like a page does, and measures each. */
async function costOf(steps: Steps<unknown>): Promise<Cost> {
  let [total, step] = [0, 0];
  for (;;) {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    const { done, value } = steps.next();
    // Other programs run meanwhile, and their time does not count
    const { user, system } = process.cpuUsage(before);
    const took = Math.min(performance.now() - begun, (user + system) / 1000);
    total += took;
    step = Math.max(step, took);
    if (done) return { total, step };
    if (value instanceof Promise) await value;
  }
}

/** A single step that does everything. */
// oxlint-disable-next-line require-yield
function* oneStep(run: () => unknown): Steps<unknown> {
  return run();
}

/** A workbook in which one part is replaced; the name of the part is the first line of the text. */
function workbookWith(text: string): Uint8Array {
  const end = text.indexOf('\n');
  const parts = partsOf([
    {
      name: 'S',
      rows: [
        ['Date', 'Event'],
        [{ number: 25_000, format: 'yyyy' }, 'A'],
      ],
    },
  ]);
  return zipOf({ ...parts, [text.slice(0, end)]: text.slice(end + 1) });
}

/** Reads a source, checks the result, makes the model and finds words for the problems. */
async function readAll(format: Format, text: string): Promise<Cost> {
  const reader = await format.load();
  const page = format.needsPage ? { page: await parsePage(text) } : {};
  const bytes = format.needsBytes ? { bytes: workbookWith(text) } : {};
  const options = { base: 'https://page.example/', articlesAsEvents: true, ...page, ...bytes };
  function* all(): Steps<unknown> {
    const { file } = yield* reader.read(text, options);
    if (file === undefined) return undefined;
    const { findings, timeline } = yield* parseSteps(file, getRareRecords);
    yield 1;
    return withDateHelp(explainFindings(findings), timeline.lang);
  }
  return costOf(all());
}

type Measure = (length: number) => Promise<Cost>;

/** All measurements: names of the reader and of the text, and the measurement for a length. */
function* measurements(): Generator<[subject: string, text: string, measure: Measure]> {
  const readers: [subject: string, read: (text: string) => unknown][] = [
    ['parseDate', parseDate],
    ...['en', 'de', 'zh', 'ar'].map((locale): [string, (text: string) => unknown] => [
      `parseDateText ${locale}`,
      (text) => parseDateText(text, { locale }),
    ]),
    ['findDate', (text) => findDate(text, { locale: 'en' })],
  ];
  for (const [subject, read] of readers)
    for (const start of ['', '1968', '3 May ', '[2024-06'])
      for (const piece of PIECES)
        yield [
          subject,
          `${start}${pieceName(piece)}…`,
          (length) => costOf(oneStep(() => read(start + filled(piece, length)))),
        ];
  for (const format of FORMATS) {
    const { id } = format;
    for (const [before, after] of PLACES[id] ?? [])
      for (const piece of PIECES)
        yield [
          id,
          `${before.slice(-30)}${pieceName(piece)}…`,
          (length) => readAll(format, before + filled(piece, length) + after),
        ];
    const [before, record, after] = RECORDS[id] ?? [];
    if (record)
      yield [
        id,
        `${record.slice(0, 30)} again and again`,
        (length) => readAll(format, before + record.repeat(length / record.length) + after),
      ];
  }
}

const { SUBJECT = '', PIECE } = process.env;
let subjectNow = '';
let [count, found, longestStep, longestName, slowest, slowestName] = [0, 0, 0, '', 0, ''];
const tell = (): void => {
  if (subjectNow)
    console.log(
      `${subjectNow.padEnd(18)} ${String(count).padStart(4)} texts, ${found} faster than the text; slowest ${slowest.toFixed(0)} ms (${slowestName}), longest step ${longestStep.toFixed(0)} ms (${longestName})`,
    );
  [count, found, longestStep, longestName, slowest, slowestName] = [0, 0, 0, '', 0, ''];
};
for (const [subject, text, measure] of measurements()) {
  if (!`${subject} `.startsWith(SUBJECT) || (PIECE && !text.includes(PIECE))) continue;
  if (subject !== subjectNow) tell();
  subjectNow = subject;
  count++;
  let before: Cost | undefined;
  for (let length = SHORTEST; length <= LONGEST; length *= 4) {
    const cost = await measure(length);
    const isTooFast = ({ total }: Cost): boolean =>
      total > NOISE && total > TOO_FAST * Math.max(before?.total ?? total, 1);
    // Repeated twice: noise does not occur three times
    if (isTooFast(cost) && isTooFast(await measure(length)) && isTooFast(await measure(length))) {
      found++;
      console.log(
        `  ${subject}: ${text}: ${before!.total.toFixed(0)} ms at ${(length / 4).toFixed(0)}, ${cost.total.toFixed(0)} ms at ${length.toFixed(0)}`,
      );
      break;
    }
    if (cost.total > slowest) [slowest, slowestName] = [cost.total, `${text}, ${length}`];
    if (cost.step > longestStep) [longestStep, longestName] = [cost.step, `${text}, ${length}`];
    before = cost;
    if (cost.total > ENOUGH) break;
  }
}
tell();
