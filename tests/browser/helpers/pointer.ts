import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';

/** A position on the screen, CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A simulated finger or mouse whose events are sent one by one; once down, it keeps its target. (Browsers capture only
 * real pointers, so capturing is left to the tests with a real mouse.)
 */
export class Pointer {
  #target: Element | undefined;

  constructor(
    readonly id = 1,
    readonly type: 'mouse' | 'touch' = 'mouse',
  ) {}

  down(target: Element, at: Point): void {
    this.#target = target;
    this.#send('pointerdown', at);
  }

  move(to: Point): void {
    this.#send('pointermove', to);
  }

  up(at: Point): void {
    this.#send('pointerup', at);
    this.#target = undefined;
  }

  /** As when the browser takes over a gesture. */
  cancel(at: Point): void {
    this.#send('pointercancel', at);
    this.#target = undefined;
  }

  #send(name: string, { x, y }: Point): void {
    const capture = vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
    this.#target!.dispatchEvent(
      new PointerEvent(name, {
        pointerId: this.id,
        pointerType: this.type,
        isPrimary: this.id === 1,
        clientX: x,
        clientY: y,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    capture.mockRestore();
  }
}

/** Moves the real mouse, which stays where the previous test left it, to a corner. */
export async function mouseAway(): Promise<void> {
  const corner = document.createElement('div');
  corner.style.cssText = 'position: fixed; inset: auto 0 0 auto; inline-size: 8px; block-size: 8px';
  document.body.append(corner);
  await userEvent.hover(corner);
  corner.remove();
}

/** Presses, moves in small steps, and releases, without the click that a browser would send. */
export function drag(target: Element, from: Point, to: Point, steps = 8): void {
  const pointer = new Pointer();
  pointer.down(target, from);
  for (let i = 1; i <= steps; i++) {
    pointer.move({ x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps });
  }
  pointer.up(to);
}

/** Turns the wheel at a position. @returns whether it was left to the page */
export const wheel = (target: Element, { x, y }: Point, turn: WheelEventInit): boolean =>
  target.dispatchEvent(
    new WheelEvent('wheel', { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true, ...turn }),
  );
