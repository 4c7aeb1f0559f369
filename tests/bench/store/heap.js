import { IN_AND_OUT, drag, SOME_IN, wheel } from '../element/input.js';
import { ask, memory, openSession } from '../element/session.js';

/**
 * Heap that a source adds to a page that has the element and no story, after the reader has zoomed and panned.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {string} source
 * @returns {Promise<import('../element/measures.js').Figures>}
 */
export async function sourceHeap(browser, origin, source) {
  const session = await openSession(browser, origin, 0, 'uniform');
  const { page, cdp } = session;
  const { bytes: empty } = await memory(session);
  await ask(session, 'mount', `source:${source}`);
  const { bytes: shown } = await memory(session);
  for (let round = 0; round < 3; round++) {
    await wheel(cdp, [...SOME_IN, ...SOME_IN]);
    await drag(cdp, 60);
    await wheel(cdp, IN_AND_OUT);
    await page.waitForTimeout(500);
  }
  const { bytes: used } = await memory(session);
  await session.close();
  return { 'MB empty': empty / 1e6, 'MB more when shown': (shown - empty) / 1e6, 'and used': (used - empty) / 1e6 };
}
