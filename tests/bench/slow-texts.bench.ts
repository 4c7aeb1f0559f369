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

/** The worst texts of each reader, half of them by their longest step. */
function worstTexts(): Map<string, Growing[]> {
  const bySubject = new Map<string, Measured[]>();
  for (const line of readFileSync(REPORT, 'utf8').trim().split('\n')) {
    const measured: Measured = JSON.parse(line);
    bySubject.set(measured.subject, [...(bySubject.get(measured.subject) ?? []), measured]);
  }
  const worst = new Map<string, Growing[]>();
  for (const [subject, all] of bySubject) {
    const texts = [...textsFor(subject)];
    if (texts.length === 0 || !`${subject} `.startsWith(SUBJECT)) continue;
    const by = (cost: (one: Measured['costs'][number]) => number) =>
      all.toSorted((a, b) => Math.max(...b.costs.map(cost)) - Math.max(...a.costs.map(cost))).map(({ at }) => at);
    // A slow text is not tried at 1 MB: what it would take there is estimated
    const slowest = by(({ total, length }) => (total > 100 ? (total / length) * LENGTH : total));
    const longest = by(({ step }) => step).slice(0, WORST / 2);
    worst.set(
      subject,
      [...new Set([...longest, ...slowest])].slice(0, WORST).map((at) => texts[at]!),
    );
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
for (const [subject, texts] of worstTexts()) {
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
}
await browser.close();
await server.close();
