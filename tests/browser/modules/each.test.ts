import { html, nothing, render } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { each } from '../../../src/views/each.ts';

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('ul');
  document.body.append(box);
});

const draw = (keys: readonly string[]): unknown =>
  render(
    html`${each(
      keys,
      (key) => key,
      (key, place) => html`<li id=${key} tabindex="0">${key} ${place}</li>`,
    )}`,
    box,
  );
const drawn = (): string[] => [...box.children].map(({ id }) => id);

/** Two for each item, and those of the template around. */
const comments = (): number => [...box.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE).length;

/** Keys in any order, the same in every run. */
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

test('items stand in their order, each in the node it had, and what goes leaves nothing behind', () => {
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

test('an item that keeps its order keeps the focus, whatever comes and goes around it', () => {
  draw(['b', 'd', 'f']);
  box.querySelector<HTMLElement>('#d')!.focus();
  for (const keys of [['a', 'b', 'c', 'd', 'e', 'f'], ['d'], ['d', 'x'], ['y', 'd'], ['a', 'd', 'b']]) {
    draw(keys);
    expect(document.activeElement?.id).toBe('d');
  }
});

test('a list that gives way to something else, and comes back, leaves nothing behind', () => {
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
