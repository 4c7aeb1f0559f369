import { IN_AND_OUT, drag, wheel } from '../element/input.js';
import { ask, openSession } from '../element/session.js';
import { quantile } from '../element/measures.js';

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, tid: number, pid: number, args?: { data?: { message?: string } } }} TraceEvent */

/** Runs in the page before its scripts: marks the trace after an answer is parsed, in the task that uses it. */
function markAnswers() {
  const { json } = Response.prototype;
  Response.prototype.json = async function parse() {
    const result = await json.call(this);
    if (this.url.includes('/tiles/')) performance.mark('tile-taken');
    return result;
  };
}

/**
 * The tasks of the main thread in which a tile is processed, while the reader zooms and pans: processor time of each,
 * ms.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {string} source
 * @returns {Promise<import('../element/measures.js').Figures>}
 */
export async function tileTasks(browser, origin, source) {
  const session = await openSession(browser, origin, 0, 'uniform', markAnswers);
  const { page, cdp } = session;
  // The first picture is measured by itself
  await ask(session, 'mount', `source:${source}`);
  await browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  for (let round = 0; round < 2; round++) {
    await wheel(cdp, IN_AND_OUT.slice(0, 20));
    await drag(cdp, 60);
    await wheel(cdp, IN_AND_OUT);
    await page.waitForTimeout(500);
  }
  const trace = JSON.parse(String(await browser.stopTracing()));
  await session.close();
  /** @type {TraceEvent[]} */
  const events = trace.traceEvents;
  const marks = events.filter(({ name }) => name === 'tile-taken');
  const tasks = events.filter(({ name, dur = 0 }) => name.endsWith('RunTask') && dur > 0);
  const lengths = marks
    .map(({ ts, tid, pid }) => {
      const around = tasks.filter(
        (task) => task.tid === tid && task.pid === pid && task.ts <= ts && ts <= task.ts + (task.dur ?? 0),
      );
      return Math.max(0, ...around.map(({ dur = 0, tdur = dur }) => tdur / 1000));
    })
    .toSorted((a, b) => a - b);
  return {
    tiles: lengths.length,
    p50: quantile(lengths, 0.5),
    p95: quantile(lengths, 0.95),
    longest: lengths.at(-1) ?? 0,
    'over 8 ms': lengths.filter((ms) => ms > 8).length,
  };
}
