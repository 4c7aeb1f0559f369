import { expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/runtime/moving/when-idle.ts';

/** A window that is idle when asked, and steps that count. */
function idleWindow(name: 'requestIdleCallback' | 'setTimeout') {
  type Run = (deadline?: Pick<IdleDeadline, 'timeRemaining'>) => void;
  const waiting: Run[] = [];
  const view = { [name]: (run: Run) => waiting.push(run) } as unknown as Window;
  /** @param left the time that is left after each step, ms */
  const idle = (...left: number[]): void =>
    waiting
      .splice(0)
      .forEach((run) => (name === 'setTimeout' ? run() : run({ timeRemaining: () => left.shift() ?? 0 })));
  return { view, idle, waiting };
}

function* counting(done: number[]): Generator<undefined> {
  for (let i = 0; i < 3; i++) {
    done.push(i);
    yield;
  }
}

test.each(['requestIdleCallback', 'setTimeout'] as const)('with %s one step is done at a time', (name) => {
  const { view, idle, waiting } = idleWindow(name);
  const done: number[] = [];
  whenIdle(view, counting(done), () => true);
  expect(done).toEqual([]);
  idle();
  expect(done).toEqual([0]);
  for (let i = 0; i < 5; i++) idle();
  expect(done).toEqual([0, 1, 2]);
  expect(waiting).toEqual([]);
});

test('as long as there is time, steps follow each other', () => {
  const { view, idle } = idleWindow('requestIdleCallback');
  const done: number[] = [];
  whenIdle(view, counting(done), () => true);
  idle(40, 2, 40);
  expect(done).toEqual([0, 1]);
});

test('it ends when it is no longer wanted', () => {
  const { view, idle, waiting } = idleWindow('requestIdleCallback');
  const done: number[] = [];
  const goesOn = vi.fn(() => done.length < 2);
  whenIdle(view, counting(done), goesOn);
  for (let i = 0; i < 5; i++) idle();
  expect(done).toEqual([0, 1]);
  expect(goesOn).toHaveBeenCalledTimes(3);
  expect(waiting).toEqual([]);
});
