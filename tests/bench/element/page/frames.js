/** Frames as the page sees them: when they came, and when changes ended. */

/** @returns {Promise<number>} when the next frame's callbacks ran, ms */
export const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve(performance.now()));
  });

/** Time without a change after which the page counts as settled, and the maximum wait for it, ms. */
const QUIET = 200;
const LONGEST = 15_000;

/**
 * Every root below a node, including itself and shadow roots.
 * @param {Document | Element | ShadowRoot} root
 * @returns {Generator<Document | Element | ShadowRoot>}
 */
function* roots(root) {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* roots(shadowRoot);
}

/**
 * Number of elements below a node, including those in shadow roots.
 * @param {Element} root
 */
export const countElements = (root) =>
  [...roots(root)].reduce((sum, each) => sum + each.querySelectorAll('*').length, 0);

/**
 * Waits until nothing below the document has changed for a while.
 * @param {Promise<unknown>} [ready] the earliest end of the wait counts as a change
 * @returns {Promise<number>} when the second frame after the last change ran: by then it is painted
 */
export async function settled(ready = Promise.resolve()) {
  let changed = true;
  let isReady = false;
  void ready.then(() => {
    changed = isReady = true;
  });
  const observer = new MutationObserver(() => {
    changed = true;
  });
  for (const root of roots(document)) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  const begin = performance.now();
  let isPending = true;
  let last = begin;
  for (let now = begin; now - begin < LONGEST;) {
    now = await nextFrame();
    if (changed) {
      changed = false;
      isPending = true;
    } else if (isPending) {
      isPending = false;
      last = now;
    }
    if (isReady && !isPending && !changed && now - last > QUIET) break;
  }
  observer.disconnect();
  return last;
}

/** Records when frames come, until it is stopped. */
export class FrameRecord {
  /** @type {number[]} */
  #times = [];
  #frame = 0;

  start() {
    this.#times = [];
    const step = () => {
      this.#times.push(performance.now());
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /**
   * Ends the record once everything is settled.
   * @returns {Promise<number[]>} duration of each frame, ms
   */
  async stop() {
    await nextFrame();
    const end = await settled();
    cancelAnimationFrame(this.#frame);
    const times = this.#times.filter((time) => time <= end + 1);
    return times.slice(1).map((time, i) => time - (times[i] ?? 0));
  }
}
