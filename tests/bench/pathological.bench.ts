/**
 * Texts up to 1 MB that are made to be slow, read by the reader of each format with the check and the model of what it made, and by the
 * parsers of dates and of words for dates. Each is timed at growing lengths, four times as long each, up to 1 MB or until it takes
 * two seconds: a time that grows with the text grows fourfold. Where it has grown faster at the end, 4 MB are tried, too. Prints for each reader the text with the greatest growth, the slowest
 * text and the longest step that was done without a pause.
 *
 * `npm run bench -- pathological`. In the environment: SUBJECT=csv measures only what is so called, PART=2/5 every fifth text from the
 * second on, and REPORT=FILE appends the costs of each text to a file, a JSON object on each line, which
 * `npm run bench -- slow-texts` takes for its choice.
 */
import { appendFileSync } from 'node:fs';
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
import { datesOfPieces, type Growing, textsFor, workbookWith } from './pathological/subjects.ts';

const { SUBJECT = '', PIECE, PART = '1/1', REPORT } = process.env;
const SHORTEST = Number(process.env['SHORTEST'] ?? 4000);
const LONGEST = Number(process.env['LONGEST'] ?? 1_024_000);
/** No longer text is tried after one that took so long, ms. */
const ENOUGH = 2000;
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

/** All that reads texts: its name, the texts for it, and how the reading of one is measured. */
function* subjects(): Generator<[subject: string, texts: Iterable<Growing>, measure: (text: string) => Promise<Cost>]> {
  const readers: [subject: string, read: (text: string) => unknown][] = [
    ['parseDate', parseDate],
    ...['en', 'de', 'zh', 'ar'].map((locale): [string, (text: string) => unknown] => [
      `parseDateText ${locale}`,
      (text) => parseDateText(text, { locale }),
    ]),
    ['findDate', (text) => findDate(text, { locale: 'en' })],
  ];
  for (const [subject, read] of readers) yield [subject, datesOfPieces(), (text) => costOf(oneStep(() => read(text)))];
  for (const format of FORMATS) yield [format.id, textsFor(format.id), (text) => readAll(format, text)];
}

/** What was found of one reader, in words. */
class Summary {
  #count = 0;
  #faster = 0;
  #growth = { ratio: 0, words: 'none above the noise' };
  #slowest = { total: 0, words: '' };
  #step = { step: 0, words: '' };

  add(name: string, costs: readonly (Cost & { readonly length: number })[]): void {
    this.#count++;
    for (const [i, { length, total, step }] of costs.entries()) {
      if (length <= LONGEST && total > this.#slowest.total) this.#slowest = { total, words: `${name}, ${length}` };
      if (length <= LONGEST && step > this.#step.step) this.#step = { step, words: `${name}, ${length}` };
      const before = costs[i - 1];
      if (!before || total < NOISE) continue;
      const next = costs[i + 1];
      // A longer text needs more memory, which makes one of the ratios great; if the text is to blame, the next is as great
      const ratio = Math.min(total / Math.max(before.total, 1), next ? next.total / total : Infinity);
      if (ratio > TOO_FAST) this.#faster++;
      if (ratio > this.#growth.ratio)
        this.#growth = {
          ratio,
          words: `${before.total.toFixed(0)} ms at ${before.length}, ${total.toFixed(0)} ms at ${length}: ${name}`,
        };
    }
  }

  tell(subject: string): void {
    if (this.#count === 0) return;
    console.log(
      `${subject}: ${this.#count} texts, ${this.#faster} grow more than ${TOO_FAST} times for 4 times the length`,
    );
    console.log(`  greatest growth ${this.#growth.ratio.toFixed(1)} (${this.#growth.words})`);
    console.log(`  slowest ${this.#slowest.total.toFixed(0)} ms (${this.#slowest.words})`);
    console.log(`  longest step ${this.#step.step.toFixed(0)} ms (${this.#step.words})`);
  }
}

const [part = 1, parts = 1] = PART.split('/').map(Number);
for (const [subject, texts, measure] of subjects()) {
  if (!`${subject} `.startsWith(SUBJECT)) continue;
  const summary = new Summary();
  let index = 0;
  for (const { name, text } of texts) {
    const at = index++;
    if (at % parts !== part - 1 || (PIECE && !name.includes(PIECE))) continue;
    const costs: (Cost & { length: number })[] = [];
    for (let length = SHORTEST, isFast = false; length <= LONGEST * (isFast ? 4 : 1); length *= 4) {
      let cost = await measure(text(length));
      const before = costs.at(-1);
      // Repeated twice: noise does not occur three times
      for (let again = 0; again < 2; again++) {
        if (!before || cost.total < NOISE || cost.total < TOO_FAST * before.total) break;
        const other = await measure(text(length));
        if (other.total < cost.total) cost = other;
      }
      costs.push({ length, ...cost });
      if (cost.total > ENOUGH) break;
      isFast = before !== undefined && cost.total > NOISE && cost.total > TOO_FAST * before.total;
    }
    summary.add(name, costs);
    if (REPORT) appendFileSync(REPORT, `${JSON.stringify({ subject, at, name, costs })}\n`);
  }
  summary.tell(subject);
}
