import { html, nothing, render } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { each } from '../../../src/views/each.ts';

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('ul');
  // Items linger for the focus only in the plot
  box.className = 'plot';
  document.body.append(box);
});

const draw = (keys: readonly string[], source = 'story'): unknown =>
  render(
    html`${each(
      keys,
      (key) => key,
      (key, place) => html`<li id=${key} tabindex="0">${key} ${place}</li>`,
      source,
    )}`,
    box,
  );
const drawn = (): string[] => [...box.children].map(({ id }) => id);

/** Two per item, and those of the surrounding template. */
const comments = (): number => [...box.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE).length;

/** Keys in a shuffled order that is the same in every run. */
function shuffled(turn: number): string[] {
  let seed = turn * 7919 + 1;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const keys = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)).filter(() => next() < 0.6);
  for (let i = keys.length - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1));
    [keys[i], keys[other]] = [keys[other]!, keys[i]!];
  }
  return keys;
}

test('items are in order, each in the node it had, and removed items leave nothing behind', () => {
  let kept = 0;
  for (let turn = 0; turn < 200; turn++) {
    const before = new Map([...box.children].map((node) => [node.id, node]));
    const keys = shuffled(turn);
    draw(keys);
    expect(drawn()).toEqual(keys);
    expect([...box.children].map(({ textContent }) => textContent)).toEqual(keys.map((key, i) => `${key} ${i}`));
    const again = [...box.children].filter(({ id }) => before.has(id));
    for (const node of again) expect(node).toBe(before.get(node.id));
    kept += again.length;
    expect(comments()).toBeLessThanOrEqual(2 * keys.length + 3);
  }
  expect(kept).toBeGreaterThan(1000);
});

test('an item that keeps its order keeps the focus, whatever is added and removed around it', () => {
  draw(['b', 'd', 'f']);
  box.querySelector<HTMLElement>('#d')!.focus();
  for (const keys of [['a', 'b', 'c', 'd', 'e', 'f'], ['d'], ['d', 'x'], ['y', 'd'], ['a', 'd', 'b']]) {
    draw(keys);
    expect(document.activeElement?.id).toBe('d');
  }
});

test('a list that is replaced and comes back leaves nothing behind', () => {
  const show = (keys: readonly string[] | undefined, other: unknown): unknown =>
    render(
      html`${
        keys
          ? each(
              keys,
              (key) => key,
              (key) => html`<li id=${key}></li>`,
            )
          : other
      }`,
      box,
    );
  for (const other of [nothing, 'words', html`<p id="p"></p>`, [html`<p id="p"></p>`, 'words']]) {
    show(['a', 'b'], nothing);
    expect(drawn()).toEqual(['a', 'b']);
    show(undefined, other);
    expect(drawn().filter((id) => id !== 'p')).toEqual([]);
    show(['b'], nothing);
    expect(drawn()).toEqual(['b']);
    expect(box.textContent).toBe('');
    show([], nothing);
    expect(comments()).toBeLessThanOrEqual(3);
  }
});

test('an item removed while it has the focus stays until the focus has been elsewhere for a moment', async () => {
  const leaving = (): string[] => [...box.querySelectorAll('[data-leaving]')].map(({ id }) => id);
  draw(['a', 'b', 'c', 'd']);
  box.querySelector<HTMLElement>('#b')!.focus();
  draw(['a', 'c', 'd']);
  draw(['d', 'c', 'e', 'a']);
  expect(document.activeElement?.id).toBe('b');
  expect(drawn().filter((id) => id !== 'b')).toEqual(['d', 'c', 'e', 'a']);
  expect(leaving()).toEqual(['b']);
  box.querySelector<HTMLElement>('#c')!.focus();
  draw(['c', 'e']);
  expect(leaving()).toEqual(['b']);
  await expect.poll(drawn, { timeout: 3000 }).toEqual(['c', 'e']);
  expect(comments()).toBeLessThanOrEqual(2 * 2 + 3);
});

test('an item that comes back while it lingers is reused', async () => {
  draw(['a', 'b', 'c']);
  const node = box.querySelector<HTMLElement>('#b')!;
  node.focus();
  draw(['a', 'c']);
  expect(node.hasAttribute('data-leaving')).toBe(true);
  draw(['a', 'b', 'c']);
  expect(document.activeElement).toBe(node);
  expect(node.hasAttribute('data-leaving')).toBe(false);
  box.querySelector<HTMLElement>('#c')!.focus();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(drawn()).toEqual(['a', 'b', 'c']);
});

test('an item does not linger if the items of another source replace it', () => {
  draw(['a', 'b', 'c']);
  box.querySelector<HTMLElement>('#b')!.focus();
  draw(['a', 'c']);
  expect(drawn()).toEqual(['a', 'b', 'c']);
  draw(['a', 'd'], 'another story');
  expect(drawn()).toEqual(['a', 'd']);
  box.querySelector<HTMLElement>('#d')!.focus();
  draw(['a'], 'a third story');
  expect(drawn()).toEqual(['a']);
});

test('if the list is replaced, a lingering item is no longer in the way', async () => {
  const show = (keys: readonly string[] | undefined): unknown =>
    render(
      html`${
        keys
          ? each(
              keys,
              (key) => key,
              (key) => html`<li id=${key} tabindex="0"></li>`,
            )
          : html`<p id="p" tabindex="0"></p>`
      }`,
      box,
    );
  show(['a', 'b']);
  box.querySelector<HTMLElement>('#b')!.focus();
  show(['a']);
  box.querySelector<HTMLElement>('#a')!.focus();
  show(undefined);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(drawn()).toEqual(['p']);
  show(['c']);
  expect(drawn()).toEqual(['c']);
});

test('at a pace some items are drawn in each update, each once; the others stay as they were', () => {
  const drawnNow: string[] = [];
  const update = (keys: readonly string[], pass: string, most: number): void => {
    drawnNow.length = 0;
    let left = most;
    const pace = { pass, take: () => left-- > 0 };
    render(
      html`${each(
        keys,
        (key) => key,
        (key) => {
          drawnNow.push(key);
          return html`<li id=${key}>${key} ${pass}</li>`;
        },
        'story',
        pace,
      )}`,
      box,
    );
  };
  const shown = (): (string | null)[] => [...box.children].map(({ textContent }) => textContent);
  update(['a', 'b', 'c'], 'one', 9);
  expect(shown()).toEqual(['a one', 'b one', 'c one']);
  update(['a', 'x', 'c', 'y'], 'two', 2);
  expect(drawnNow).toEqual(['a', 'x']);
  expect(shown()).toEqual(['a two', 'x two', 'c one']);
  update(['a', 'x', 'c', 'y'], 'two', 2);
  expect(drawnNow).toEqual(['c', 'y']);
  expect(shown()).toEqual(['a two', 'x two', 'c two', 'y two']);
  update(['y', 'a'], 'three', 1);
  expect(shown()).toEqual(['y three', 'a two']);
});

test('each item that was drawn counts before the pace is asked about the next one', () => {
  const order: string[] = [];
  const pace = { pass: 'one', take: () => order.push('asked') > 0 };
  const draw = (key: string) => {
    order.push(key);
    return html`<li>${key}</li>`;
  };
  render(html`${each(['a', 'b'], (key) => key, draw, 'story', pace)}`, box);
  expect(order).toEqual(['asked', 'a', 'asked', 'b']);
});
