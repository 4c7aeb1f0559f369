import { expect, test } from 'vitest';
import landing from '../../../data/disputed-landing.ts';
import { all, eventOf, textOf } from '../helpers/find.ts';
import { mount } from '../helpers/mount.ts';

/** Event, class of its mark, words of its second line in plot and list, and its spoken words. */
const STATUSES = [
  ['lamps', '', '13 March 2025 · uncited', '13 March 2025; uncited'],
  ['second-ship', 'unconfirmed', 'unconfirmed', 'unconfirmed; 1 article'],
  ['envoy-ashore', 'disputed', 'dates differ', 'dates differ; 4 articles, at most 3 independent'],
  ['crates', 'disputed', 'disputed', 'disputed; 3 articles, at most 1 independent'],
  ['gold', 'retracted', 'retracted', 'retracted; 3 articles, at most 1 independent'],
  ['return', 'expected', 'expected', 'expected; 1 article'],
] as const;

test.each(['plot', 'list'] as const)(
  'in the %s a status is shown by a mark, a word, and in the name',
  async (layout) => {
    const timeline = await mount({ data: landing, layout });
    for (const [id, sign, seen, said] of STATUSES) {
      const event = eventOf(timeline, id);
      const mark = (layout === 'plot' ? event : event.parentElement!).querySelector('.mark')!;
      expect([...mark.classList].filter((name) => STATUSES.some(([, status]) => status === name)).join(' ')).toBe(sign);
      expect(mark.querySelectorAll('.sign')).toHaveLength(sign ? 1 : 0);
      expect(textOf(event.querySelector('.detail')!)).toContain(seen);
      expect(event.ariaLabel).toContain(`; ${said}; `);
    }
  },
);

test.each(['plot', 'list'] as const)(
  'in the %s the title of what was retracted is struck through, and no other',
  async (layout) => {
    const timeline = await mount({ data: landing, layout });
    const struck = all(timeline, '.title').filter(
      (title) => getComputedStyle(title).textDecorationLine === 'line-through',
    );
    expect(struck.map(textOf)).toEqual(['Gold is seen in a crate']);
  },
);

test('pips are drawn and not spoken, and take the width that the label was measured with', async () => {
  const timeline = await mount({ data: landing });
  for (const svg of all(timeline, '.pips')) expect(svg.getAttribute('aria-hidden')).toBe('true');
  expect(all(timeline, '.pips')).toHaveLength(10);
  const cut = all(timeline, '.label').flatMap((label) =>
    [...label.children].filter((words) => words.scrollWidth > words.clientWidth).map(textOf),
  );
  expect(cut).toEqual([]);
});

test('the thread of a disputing article is dashed, of a retracting one dotted, and a silent one has none', async () => {
  const timeline = await mount({ data: landing });
  const dashes = (selector: string): string[] =>
    all(timeline, selector).map((thread) => getComputedStyle(thread).strokeDasharray);
  expect(dashes('.thread.disputes')).toEqual(['4px, 3px']);
  expect(dashes('.thread.retracts')).toEqual(['0.1px, 4px']);
  expect(new Set(dashes('.thread:not(.disputes, .retracts)'))).toEqual(new Set(['none']));
  const lamps = landing.events.filter(({ id }) => id === 'lamps');
  const silent = await mount({ data: { ...landing, events: lamps } });
  expect(all(silent, '.thread')).toEqual([]);
});
