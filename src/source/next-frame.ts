/** Maximum wait for a frame, ms. A hidden page has no frames, but its timers still run. */
const LONGEST = 250;

/** Calls back in the next frame or, if there is none (in a hidden tab), a little later. */
export function inNextFrame(callBack: () => void, view: Window = window): void {
  const run = (): void => {
    view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    callBack();
  };
  const frame = view.requestAnimationFrame(run);
  const timer = setTimeout(run, LONGEST);
}
