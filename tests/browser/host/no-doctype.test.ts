import { expect, test } from 'vitest';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { differences, geometry, openFrame, type Placed } from './homes.ts';

// In a file of its own: after the tests of inheritance, in the same page, Firefox gives the block without a doctype a height 32 px short
const STATES = [{ selected: 'treaty' }, { layout: 'list', selected: 'treaty' }] as const;

test('in a page without a doctype it looks as in one with it', async () => {
  const looks: Placed[][] = [];
  for (const doctype of ['<!doctype html>', '']) {
    const other = await openFrame(`${doctype}<title>Frame</title><body><main></main>`);
    expect(other.compatMode).toBe(doctype ? 'CSS1Compat' : 'BackCompat');
    for (const css of ['', 'display: block', 'display: block; block-size: 500px', 'block-size: 700px']) {
      for (const state of STATES) {
        const timeline = await mount({ data: story, ...state });
        timeline.style.cssText = css;
        other.querySelector('main')!.replaceChildren(timeline);
        await settle(timeline);
        await settle(timeline);
        looks.push([[css, 0, 0, 0, timeline.getBoundingClientRect().height], ...geometry(timeline)]);
      }
    }
    const timeline = await mount({ data: { articles: [], events: [] } });
    other.querySelector('main')!.replaceChildren(timeline);
    await settle(timeline);
    looks.push([['empty', 0, 0, 0, timeline.getBoundingClientRect().height]]);
  }
  const half = looks.length / 2;
  expect(differences(looks.slice(0, half).flat(), looks.slice(half).flat())).toEqual([]);
});
