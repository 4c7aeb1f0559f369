import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect } from 'vitest';
import { events } from '../helpers/files.ts';
import { all } from '../helpers/find.ts';
import { mount } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

type Target = [name: string, width: number, height: number];

/** The visible elements that can be pressed, with their sizes. */
function targets(timeline: CitedTimelineElement): Target[] {
  return all(timeline, 'button, input, summary, .handle')
    .filter((target) => target.checkVisibility() && !target.matches('.span, .unseen'))
    .map((target) => {
      const { width, height } = target.getBoundingClientRect();
      return [target.className || target.localName, width, height];
    });
}

const STATES = [
  { data: story, selected: 'seoul-meeting' },
  { data: story, selected: 'korea-herald' },
  { data: events(400) },
  { data: story, layout: 'list' },
  { data: { ...story, events: [...story.events, { ...story.events[0]!, id: 'bad', date: 'never' }] } },
] as const;

/** Targets that are narrower or lower than `least` CSS px, in every state with different targets. */
export async function smallTargets(least: number): Promise<Target[]> {
  const small: Target[] = [];
  for (const state of STATES) {
    const timeline = await mount(state);
    const found = targets(timeline);
    expect(found.length).toBeGreaterThan(5);
    small.push(...found.filter(([, width, height]) => width < least - 0.5 || height < least - 0.5));
    timeline.remove();
  }
  return small;
}
