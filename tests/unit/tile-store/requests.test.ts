import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Requests } from '../../../src/tile-store/requests.ts';

/** A request that the test can answer. */
interface Sent {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly answer: () => void;
  readonly fail: (error?: Error) => void;
}

let sent: Sent[];
let troubles: (string | undefined)[];
let arrived: number;
let requests: Requests;

/** A request that ends when the test says so, or when it is cancelled. */
const run =
  (key: string) =>
  (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      sent.push({ key, signal, answer: resolve, fail: (error = new Error('away')) => reject(error) });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });

const look = (keys: readonly string[], urgency: 0 | 1 | 2 = 0): void =>
  requests.askOf(
    'view',
    keys.map((key) => [key, urgency, run(key)] as const),
  );
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const keysSent = (): string[] => sent.map(({ key }) => key);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  sent = [];
  troubles = [];
  arrived = 0;
  requests = new Requests({
    arrived: () => arrived++,
    trouble: (error) => troubles.push(error?.message),
    busy: () => {},
  });
});

afterEach(() => {
  requests.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('requests for the current view', () => {
  test('at most six at a time, urgent ones first, each once', async () => {
    look(['later'], 2);
    look([...'abcdefgh']);
    look(['a']);
    await settle();
    expect(keysSent()).toEqual([...'abcdef']);
    sent[0]!.answer();
    await settle();
    expect(keysSent()).toEqual([...'abcdefg']);
    expect([requests.underWay, arrived]).toEqual([6, 1]);
  });

  test('a request that the next view no longer needs is aborted, and this is not a failure', async () => {
    look([...'abc']);
    await settle();
    look([...'cd']);
    await settle();
    expect(sent.map(({ key, signal }) => [key, signal.aborted])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', false],
    ]);
    expect(troubles).toEqual([]);
  });

  test('looking at something else does not abort background requests', async () => {
    look(['a']);
    requests.ask('event', 1, run('event'));
    await settle();
    requests.askOf('rail', [['r', 1, run('r')]]);
    await settle();
    expect(sent.map(({ key, signal }) => [key, signal.aborted])).toEqual([
      ['a', false],
      ['event', false],
      ['r', false],
    ]);
  });

  test('background requests take at most two of the six slots', async () => {
    look([...'abcd'], 2);
    await settle();
    expect(keysSent()).toEqual(['a', 'b']);
    sent[0]!.answer();
    await settle();
    expect([keysSent(), arrived]).toEqual([['a', 'b', 'c'], 0]);
  });
});

describe('requests that fail', () => {
  test('are sent again after 1, 2, 4 seconds, one at a time, up to a minute', async () => {
    look([...'ab']);
    await settle();
    for (const each of sent) each.fail();
    await settle();
    expect([keysSent(), troubles]).toEqual([
      ['a', 'b'],
      ['away', 'away'],
    ]);
    const times: number[] = [];
    let [count, time] = [2, 0];
    while (times.length < 9) {
      await settle(250);
      time += 250;
      if (sent.length === count) continue;
      expect(sent.length).toBe(count + 1);
      count = sent.length;
      times.push(time);
      sent.at(-1)!.fail();
      await settle();
    }
    const waits = times.map((each, i) => each - (times[i - 1] ?? 0));
    expect(waits[0]).toBeGreaterThanOrEqual(1000);
    for (let i = 1; i < 5; i++) expect(waits[i]).toBeGreaterThan(waits[i - 1]! * 1.5);
    expect(Math.max(...waits)).toBeLessThanOrEqual(75_000);
  });

  test('a success ends the waiting of the others and the trouble state', async () => {
    look([...'ab']);
    await settle();
    sent[0]!.fail();
    sent[1]!.fail();
    await settle(2000);
    sent[2]!.answer();
    await settle(4000);
    sent[3]!.answer();
    await settle();
    expect([troubles.at(-1), requests.underWay, arrived]).toEqual([undefined, 0, 2]);
  });

  test('a request that always fails does not block others', async () => {
    look(['bad', 'good', 'other']);
    await settle();
    sent[0]!.fail();
    sent[1]!.answer();
    sent[2]!.answer();
    await settle();
    look(['bad', 'next']);
    await settle();
    expect(keysSent()).toEqual(['bad', 'good', 'other', 'next']);
  });

  test('the trouble state ends when nothing is requested any more', async () => {
    look(['a']);
    await settle();
    sent[0]!.fail();
    await settle();
    look([]);
    await settle();
    expect(troubles).toEqual(['away', undefined]);
  });

  test('after an outage, one answer releases all others at once', async () => {
    look([...'abc']);
    await settle();
    for (const each of sent) each.fail();
    await settle(10_000);
    const probe = sent.at(-1)!;
    probe.answer();
    await settle();
    expect(sent.length).toBe(6);
  });

  test('retry sends again at once', async () => {
    look(['a']);
    await settle();
    sent[0]!.fail();
    await settle();
    requests.retry();
    await settle();
    expect(keysSent()).toEqual(['a', 'a']);
  });

  test('no answer within half a minute is a failure', async () => {
    look(['a']);
    await settle(29_000);
    expect(troubles).toEqual([]);
    await settle(2000);
    expect(troubles).toEqual(['The server takes too long to answer.']);
  });
});

test('nothing is sent after closing', async () => {
  look(['a']);
  await settle();
  requests.close();
  look(['b']);
  requests.ask('c', 0, run('c'));
  await settle(100_000);
  expect(sent.map(({ key, signal }) => [key, signal.aborted])).toEqual([['a', true]]);
  expect(troubles).toEqual([]);
});
