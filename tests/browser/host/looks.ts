import { expect } from 'vitest';
import { find } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { geometry, openFrame, type Placed } from './homes.ts';

export const DOCTYPE = '<!doctype html>';

/** A story as a plot and as a list. */
export const STATES = [{ selected: 'treaty' }, { layout: 'list', selected: 'treaty' }] as const;

/**
 * The positions of everything in a page with the given beginning, in each state and with each style of the element; and
 * of an empty story.
 */
export async function looks(doctype: string, styles: readonly string[]): Promise<Placed[]> {
  const other = await openFrame(`${doctype}<title>Frame</title><body><main></main>`);
  expect(other.compatMode).toBe(doctype ? 'CSS1Compat' : 'BackCompat');
  const drawn: Placed[] = [];
  for (const css of styles) {
    for (const state of STATES) {
      const timeline = await mount({ data: story, ...state });
      timeline.style.cssText = css;
      other.querySelector('main')!.replaceChildren(timeline);
      await settle(timeline);
      await settle(timeline);
      expect(find(timeline, '.frame').clientHeight).toBeGreaterThan(100);
      drawn.push([css, 0, 0, 0, timeline.getBoundingClientRect().height], ...geometry(timeline));
    }
  }
  const timeline = await mount({ data: { articles: [], events: [] } });
  other.querySelector('main')!.replaceChildren(timeline);
  await settle(timeline);
  drawn.push(['empty', 0, 0, 0, timeline.getBoundingClientRect().height]);
  // WebKit does not lay out a frame that is out of view, so the next one must not be below this one
  other.defaultView!.frameElement!.remove();
  return drawn;
}
