import type { MovingLook } from './look.ts';

/** Minimum width of the window, width of its handles, and its corner radius, CSS px. */
const MIN_WIDTH = 12;
const HANDLE = 5;
const ROUND = 5;

/**
 * Paints the window of the overview, from `x0` to `x1`, with shades on both sides; `width` and `height` are those of
 * the strip. CSS px.
 */
export function paintWindow(
  context: CanvasRenderingContext2D,
  { x0, x1 }: { readonly x0: number; readonly x1: number },
  width: number,
  height: number,
  { shade, control }: MovingLook,
): void {
  context.fillStyle = shade;
  context.fillRect(0, 0, x0, height);
  context.fillRect(x1, 0, width - x1, height);
  const right = Math.max(x1, x0 + MIN_WIDTH);
  context.strokeStyle = control;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x0 + 0.5, 0.5, right - x0 - 1, height - 1, ROUND);
  context.stroke();
  context.fillStyle = control;
  context.beginPath();
  for (const x of [x0, right - HANDLE]) context.roundRect(x, height * 0.26, HANDLE, height * 0.48, 2);
  context.fill();
}
