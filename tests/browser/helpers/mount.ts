import { CitedTimelineElement } from 'cited-timeline';
import { afterEach } from 'vitest';
import { settle } from './settle.ts';

export { frame, settle } from './settle.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** What to mount: properties, attributes, light children, and the space that the page provides. */
export interface Mounting extends Partial<
  Pick<
    CitedTimelineElement,
    | 'data'
    | 'src'
    | 'range'
    | 'selected'
    | 'layout'
    | 'groupBy'
    | 'query'
    | 'timeZone'
    | 'hideProblems'
    | 'problems'
    | 'lang'
    | 'asKnownOn'
    | 'showLag'
  >
> {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  /** CSS px. */
  readonly width?: number;
  /** Called before the element is in the page. */
  readonly before?: (timeline: CitedTimelineElement) => void;
}

/** A `<cited-timeline>` added to the page, without waiting for it. */
export function place({
  attributes = {},
  children = [],
  width,
  before,
  ...properties
}: Mounting): CitedTimelineElement {
  const timeline = new CitedTimelineElement();
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  Object.assign(timeline, properties);
  timeline.append(...children);
  timeline.lang ||= 'en-GB';
  if (width !== undefined) timeline.style.width = `${width}px`;
  before?.(timeline);
  document.body.append(timeline);
  return timeline;
}

/** A `<cited-timeline>` in the page, after it has loaded and drawn. */
export async function mount(mounting: Mounting): Promise<CitedTimelineElement> {
  const timeline = place(mounting);
  await timeline.ready;
  await settle(timeline);
  return timeline;
}
