/**
 * The longest task in a page while it reads a text that is made to be slow: `npm run bench -- slow-texts`. For each reader, the texts
 * with the longest steps and those with the longest times in REPORT, a file that `npm run bench -- pathological` has written, are given
 * to the element as `src`, and to the built page “Make your own” as a dropped file, which it then takes into its table. Tasks are those
 * over 50 ms of which Chromium tells; while one lasts, nobody can press Cancel.
 *
 * In the environment: REPORT=FILE; SUBJECT=csv measures only that reader; WORST=10 is the number of texts for each; TELL=1 prints each text.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';
import { launchChromium } from '../tools/browser.js';
import { type Growing, textsFor, workbookWith } from './pathological/subjects.ts';

const { REPORT = '', SUBJECT = '', TELL } = process.env;
const WORST = Number(process.env['WORST'] ?? 10);
const LENGTH = Number(process.env['LENGTH'] ?? 1_000_000);
/** Until when a page must have read a text, ms. */
const PATIENCE = 60_000;
/** Chromium tells of a task some time after it, ms. */
const AFTER = 300;

interface Measured {
  readonly subject: string;
  readonly at: number;
  readonly name: string;
  readonly costs: readonly { readonly length: number; readonly total: number; readonly step: number }[];
}

/** What was measured of all texts of a reader, ms. */
interface Growth {
  /** The text whose time grows most with its length: its time at a quarter of the characters, and at all. */
  readonly before: number;
  readonly after: number;
  readonly characters: number;
  /** How many times as long the second took. */
  readonly ratio: number;
  /** The longest step of any text of up to `LENGTH`. */
  readonly step: number;
}

/** Times under this say little of how they grow, ms. */
const NOISE = 80;

function growthOf(all: readonly Measured[]): Growth {
  let longest = 0;
  let growth = { before: 0, after: 0, characters: 0, ratio: 0 };
  for (const { costs } of all)
    for (const [i, { length, total, step }] of costs.entries()) {
      if (length <= LENGTH * 1.1) longest = Math.max(longest, step);
      const [before, next] = [costs[i - 1]?.total ?? 0, costs[i + 1]?.total];
      if (total < NOISE || before === 0) continue;
      // A longer text needs more memory, which makes one of the ratios great; if the text is to blame, the next is as great
      const ratio = Math.min(total / before, next === undefined ? Infinity : next / total);
      if (ratio > growth.ratio) growth = { before, after: total, characters: length, ratio };
    }
  return { ...growth, step: longest };
}

interface Worst {
  readonly texts: readonly Growing[];
  readonly growth: Growth;
}

/** The worst texts of each reader, half of them by their longest step. */
function worstTexts(): Map<string, Worst> {
  const bySubject = new Map<string, Map<number, Measured>>();
  for (const line of readFileSync(REPORT, 'utf8').trim().split('\n')) {
    const measured: Measured = JSON.parse(line);
    const texts = bySubject.get(measured.subject) ?? new Map<number, Measured>();
    // Of a text that was measured again, the last time counts
    bySubject.set(measured.subject, texts.set(measured.at, measured));
  }
  const worst = new Map<string, Worst>();
  for (const [subject, measured] of bySubject) {
    const all = [...measured.values()];
    const texts = [...textsFor(subject)];
    if (texts.length === 0 || !`${subject} `.startsWith(SUBJECT)) continue;
    const by = (cost: (one: Measured['costs'][number]) => number) =>
      all.toSorted((a, b) => Math.max(...b.costs.map(cost)) - Math.max(...a.costs.map(cost))).map(({ at }) => at);
    // A slow text is not tried at 1 MB: what it would take there is estimated
    const slowest = by(({ total, length }) => (total > 100 ? (total / length) * LENGTH : total));
    const longest = by(({ step }) => step).slice(0, WORST / 2);
    const chosen = [...new Set([...longest, ...slowest])].slice(0, WORST);
    worst.set(subject, { texts: chosen.map((at) => texts[at]!), growth: growthOf(all) });
  }
  return worst;
}

const ENDINGS: Readonly<Record<string, string>> = {
  json: 'json',
  'json-ld': 'json',
  timelinejs: 'json',
  html: 'html',
  csv: 'csv',
  xlsx: 'xlsx',
  markdown: 'md',
  markwhen: 'mw',
  ical: 'ics',
  vis: 'json',
  simile: 'xml',
  csl: 'json',
  feed: 'xml',
  bibtex: 'bib',
  ris: 'ris',
  wikidata: 'csv',
  gedcom: 'ged',
};

/** Runs in the page: keeps the tasks over 50 ms. */
function keepTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(AFTER);
  return page.evaluate(() => Math.max(0, ...((window as Window & { tasks?: number[] }).tasks?.splice(0) ?? [])));
}

/** Gives a text to the element, and waits until it is drawn or the reason is told why not. */
async function inElement(context: BrowserContext, origin: string, subject: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/element.html`);
  await page.waitForFunction(() => customElements.get('cited-timeline'));
  await page.evaluate(async (type) => {
    const element = document.createElement('cited-timeline');
    element.type = type;
    element.src = 'slow-text';
    document.body.append(element);
    await element.ready.catch(() => {});
  }, subject);
  const longest = await longestTask(page);
  await page.close();
  return longest;
}

/** Drops a text on “Make your own”, and takes what was read into the table. */
async function inMake(
  context: BrowserContext,
  origin: string,
  subject: string,
): Promise<[read: number, taken: number]> {
  const page = await context.newPage();
  await page.goto(`${origin}/demo/make.html`);
  await page.locator('td[data-row="0"][data-column="0"]').waitFor();
  await longestTask(page);
  await page.evaluate(async (name) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([await (await fetch('../slow-text')).blob()], name));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, `slow.${ENDINGS[subject]}`);
  const status = page.locator('dialog [role="status"]');
  await page.waitForFunction(
    () => {
      const status = document.querySelector('dialog [role="status"]');
      return status?.textContent && !status.textContent.startsWith('Reading');
    },
    undefined,
    { timeout: PATIENCE },
  );
  const read = await longestTask(page);
  const take = page.getByRole('button', { name: 'Take it' });
  let taken = 0;
  if ((await take.count()) > 0) {
    await take.click();
    await status.waitFor({ state: 'hidden', timeout: PATIENCE });
    await page.evaluate(async () => {
      const timeline = document.querySelector('cited-timeline');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await timeline?.ready;
    });
    taken = await longestTask(page);
  }
  await page.close();
  return [read, taken];
}

async function contextFor(browser: Browser, content: () => Uint8Array): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(keepTasks);
  await context.route('**/element.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': STRICT_POLICY },
      body: '<!doctype html><html lang="en"><script type="module" src="cited-timeline.js"></script><body></body></html>',
    }),
  );
  await context.route('**/slow-text', (route) =>
    route.fulfill({ contentType: 'application/octet-stream', body: Buffer.from(content()) }),
  );
  return context;
}

const server = await serve('dist', { 'Content-Security-Policy': STRICT_POLICY });
const browser = await launchChromium();
const rows: Record<string, Record<string, string | number>> = {};
for (const [subject, { texts, growth }] of worstTexts()) {
  const longest = { element: 0, make: 0, taken: 0 };
  const names = { element: '', make: '', taken: '' };
  for (const { name, text } of texts) {
    const written = text(LENGTH);
    const context = await contextFor(browser, () =>
      subject === 'xlsx' ? workbookWith(written) : new TextEncoder().encode(written),
    );
    const failed = (error: unknown): number => {
      console.log(`  ${subject}: ${name}: ${String(error).split('\n')[0]}`);
      return Infinity;
    };
    const element = await inElement(context, server.origin, subject).catch(failed);
    const [make, taken] = await inMake(context, server.origin, subject).catch((error) => [failed(error), 0] as const);
    await context.close();
    const found = { element, make, taken };
    if (TELL) console.log(`  ${subject}: element ${element} make ${make} taken ${taken}: ${name}`);
    for (const where of ['element', 'make', 'taken'] as const)
      if (found[where] > longest[where]) [longest[where], names[where]] = [found[where], name];
  }
  const told = (where: keyof typeof longest): string =>
    longest[where] === 0 ? 'no task over 50 ms' : `${longest[where].toFixed(0)} ms (${names[where]})`;
  console.log(
    `${subject}: ${texts.length} texts; element ${told('element')}; make reads ${told('make')}; takes ${told('taken')}`,
  );
  rows[subject] = {
    n: Math.round(growth.before),
    '4 n': Math.round(growth.after),
    ratio: Number(growth.ratio.toFixed(1)),
    characters: growth.characters,
    step: Math.round(growth.step),
    ...Object.fromEntries(Object.entries(longest).map(([where, ms]) => [where, Math.round(ms)])),
  };
}
console.log(
  '\nms. n and 4 n: the text whose time grows most, at a quarter of the characters and at all. step: the longest without a pause, of all texts.\nelement, make, taken: the longest task in a page, of the texts that were tried there.',
);
console.table(rows);
await browser.close();
await server.close();
