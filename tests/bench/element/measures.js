/** The measurements of one subject and one story, each in a fresh page. */
import { drag, IN_AND_OUT, SOME_IN, wheel } from './input.js';
import { ask, memory, openSession, spending } from './session.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {Record<string, number>} Figures name of a figure to its value */

/**
 * The value that a share of sorted numbers is below.
 * @param {readonly number[]} sorted
 * @param {number} share
 */
export const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * Frame times and main thread time during some input.
 * @param {Session} session
 * @param {() => Promise<void>} input
 * @returns {Promise<Figures>}
 */
async function framesOf(session, input) {
  await ask(session, 'record');
  const { frames, spent } = await spending(session, async () => {
    await input();
    return { frames: (await ask(session, 'recorded')).toSorted((a, b) => a - b) };
  });
  return {
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    longest: frames.at(-1) ?? 0,
    frames: frames.length,
    'over 50': frames.filter((ms) => ms > 50).length,
    ...spent,
  };
}

/** Words of the generated stories, typed and deleted letter by letter. */
const QUERY = 'event paper 30';

/** @type {Record<string, (session: Session, subject: string, n: number) => Promise<Figures>>} */
export const MEASURES = {
  /** From data in memory to the settled picture, ms; number of elements in the tree. */
  async first(session, subject) {
    const { settled, first, nodes, spent } = await spending(session, () => ask(session, 'mount', subject));
    return { settled, first, ...spent, nodes };
  },

  /** 60 steps of Ctrl + wheel: 30 in, 30 out; ms. */
  async zoom(session, subject) {
    await ask(session, 'mount', subject);
    const figures = await framesOf(session, () => wheel(session.cdp, IN_AND_OUT));
    return { ...figures, nodes: await ask(session, 'nodes') };
  },

  /** The same zoom two seconds after the story is shown, as a reader begins; ms. */
  async later(session, subject) {
    await ask(session, 'mount', subject);
    await session.page.waitForTimeout(2000);
    return framesOf(session, () => wheel(session.cdp, IN_AND_OUT));
  },

  /** 60 moves of 10 px, slightly zoomed in; ms. */
  async pan(session, subject) {
    await ask(session, 'mount', subject);
    await wheel(session.cdp, SOME_IN);
    const figures = await framesOf(session, () => drag(session.cdp, 60));
    return { ...figures, nodes: await ask(session, 'nodes') };
  },

  /**
   * 60 moves of 10 px of the handle for the day as of which the story is shown, in the middle of the whole story; ms.
   */
  async known(session, subject) {
    await ask(session, 'mount', subject);
    if (!subject.startsWith('element')) return {};
    const handle = await ask(session, 'asKnownOn', '2021-06-15');
    const figures = await framesOf(session, () => drag(session.cdp, 60, handle));
    return { ...figures, nodes: await ask(session, 'nodes') };
  },

  /**
   * Frames while a query is typed, one key per frame, and while a kind of evidence and a category are switched, after
   * the texts are read; ms. Compare with `pan` of the same run.
   */
  async filter(session, subject) {
    await ask(session, 'mount', subject);
    if (!subject.startsWith('element')) return {};
    const first = await ask(session, 'warmFilters');
    const typed = await ask(session, 'keystrokes', QUERY);
    const switched = await ask(session, 'switches', 10);
    return {
      'first key': first,
      'key p50': quantile(typed, 0.5),
      'key p95': quantile(typed, 0.95),
      'switch p50': quantile(switched, 0.5),
      'switch p95': quantile(switched, 0.95),
    };
  },

  /** The same zoom with nineteen more elements below the window; ms. */
  async twenty(session, subject) {
    await ask(session, 'mount', subject);
    if (subject.startsWith('element')) await ask(session, 'neighbours', 19);
    return framesOf(session, () => wheel(session.cdp, IN_AND_OUT));
  },

  /** Frames while 1,000 events per second are added for ten seconds; ms. */
  async live(session, subject) {
    await ask(session, 'mount', subject);
    if (!subject.startsWith('element')) return {};
    let added = 0;
    const figures = await framesOf(session, async () => {
      added = await ask(session, 'live', 1000, 10);
    });
    return { ...figures, added };
  },

  /**
   * Processor time of the main thread for one step of zoom and of pan, ms, each given the time it needs. Trust these
   * figures on a busy machine.
   */
  async step(session, subject) {
    await ask(session, 'mount', subject);
    const zoom = IN_AND_OUT.map((deltaY) => ({ deltaY, ctrlKey: true }));
    const zoomed = await spending(session, async () => ({ done: await ask(session, 'step', zoom) }));
    await ask(session, 'step', zoom.slice(0, 8));
    const pan = Array.from({ length: 60 }, () => ({ deltaX: 10 }));
    const panned = await spending(session, async () => ({ done: await ask(session, 'step', pan) }));
    const each = (/** @type {string} */ kind, /** @type {Record<string, number>} */ spent) =>
      Object.entries(spent).map(([name, ms]) => [`${kind} ${name}`, ms / 60]);
    return Object.fromEntries([...each('zoom', zoomed.spent), ...each('pan', panned.spent)]);
  },

  /** Bytes that showing the story adds to the file's own objects. */
  async heap(session, subject, n) {
    // What is created once for all stories is not a cost of this one
    await ask(session, 'cycle', subject);
    const before = await memory(session);
    await ask(session, 'mount', subject);
    const after = await memory(session);
    const added = after.bytes - before.bytes;
    return {
      'MB of page and file': before.bytes / 1e6,
      'MB added': added / 1e6,
      'bytes per event': Math.round(added / n),
    };
  },

  /**
   * What remains after each of two series of showing and removing the story 20 times: a leak grows again in the second.
   */
  async cycles(session, subject) {
    await ask(session, 'cycle', subject);
    /** @type {Figures} */
    const figures = {};
    for (const series of ['1st', '2nd']) {
      const before = await memory(session);
      for (let i = 0; i < 20; i++) await ask(session, 'cycle', subject);
      const after = await memory(session);
      figures[`${series} MB`] = (after.bytes - before.bytes) / 1e6;
      figures[`${series} nodes`] = after.nodes - before.nodes;
      figures[`${series} listeners`] = after.listeners - before.listeners;
    }
    return figures;
  },
};

/**
 * Measures once, in its own page.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {{ measure: string, subject: string, n: number, distribution: import('./page/data.js').Distribution,
 *   throttle?: number }} what `throttle`: how many times slower the main thread is made
 * @returns {Promise<Figures>}
 */
export async function measureOnce(browser, origin, { measure, subject, n, distribution, throttle = 1 }) {
  const session = await openSession(browser, origin, n, distribution);
  try {
    // After the story is generated: only the measurement is slowed down
    await session.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    return (await MEASURES[measure]?.(session, subject, n)) ?? {};
  } finally {
    await session.close();
  }
}
