/** Real input through the browser's own pipeline, one per frame, like a hand does it, without waiting for the page. */

/** Middle of the plot, CSS px in the window. */
export const MIDDLE = { x: 640, y: 240 };
const CTRL = 2;
const PER_SECOND = 60;

const sleep = (/** @type {number} */ ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Sends this many inputs, 60 per second, then waits until the page has handled them all.
 * @param {number} count
 * @param {(i: number) => Promise<unknown>} send
 */
export async function paced(count, send) {
  const begin = performance.now();
  const sent = [];
  for (let i = 0; i < count; i++) {
    const wait = begin + (i * 1000) / PER_SECOND - performance.now();
    if (wait > 0) await sleep(wait);
    sent.push(send(i));
  }
  await Promise.all(sent);
}

/**
 * Ctrl + wheel around the middle.
 * @param {import('playwright').CDPSession} cdp
 * @param {readonly number[]} deltas of the wheel, one for each input; negative zooms in
 */
export const wheel = (cdp, deltas) =>
  paced(deltas.length, (i) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...MIDDLE,
      deltaX: 0,
      deltaY: deltas[i] ?? 0,
      modifiers: CTRL,
      pointerType: 'mouse',
    }),
  );

/**
 * Drags the plot to the left, `count` moves of 10 px; or drags what is at another place.
 * @param {import('playwright').CDPSession} cdp
 * @param {number} count
 * @param {{ readonly x: number, readonly y: number }} [from] where it begins, CSS px in the window
 */
export async function drag(cdp, count, from = { x: MIDDLE.x + count * 5, y: MIDDLE.y + 100 }) {
  const at = (/** @type {number} */ i) => ({ x: from.x - i * 10, y: from.y });
  const left = /** @type {const} */ ({ button: 'left', clickCount: 1, pointerType: 'mouse' });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at(0), pointerType: 'mouse' });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at(0), ...left, buttons: 1 });
  await paced(count, (i) =>
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at(i + 1), ...left, buttons: 1 }),
  );
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at(count), ...left });
}

/** 30 steps in and 30 out. */
export const IN_AND_OUT = Array.from({ length: 60 }, (_, i) => (i < 30 ? -120 : 120));
/** Zoomed in far enough to have room for a pan. */
export const SOME_IN = Array.from({ length: 8 }, () => -120);
