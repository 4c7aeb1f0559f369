/** How long a frame is waited for, ms: a page that is not shown has none, and timers still run there. */
const LONGEST = 250;

/** Calls back in the next frame; where none comes, as in a hidden tab, a little later. */
export function inNextFrame(callBack: () => void, view: Window = window): void {
  const run = (): void => {
    view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    callBack();
  };
  const frame = view.requestAnimationFrame(run);
  const timer = setTimeout(run, LONGEST);
}
