import type { CitedTimelineElement } from 'cited-timeline/element';

type Named = {
  [
    Name in keyof HTMLElementEventMap as Name extends `cited-timeline-${string}` ? Name : never
  ]: HTMLElementEventMap[Name];
};

/** Every event of one name from now on, in order. */
export function record<Name extends keyof Named>(timeline: CitedTimelineElement, name: Name): Named[Name][] {
  const heard: Named[Name][] = [];
  timeline.addEventListener(name, (event) => heard.push(event as Named[Name]));
  return heard;
}

/** The next event of one name. */
export const next = <Name extends keyof Named>(timeline: CitedTimelineElement, name: Name): Promise<Named[Name]> =>
  new Promise((resolve) => {
    timeline.addEventListener(name, (event) => resolve(event as Named[Name]), { once: true });
  });
