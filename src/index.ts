import { CitedTimelineElement } from './cited-timeline.ts';

export * from './element.ts';

if (!customElements.get('cited-timeline')) customElements.define('cited-timeline', CitedTimelineElement);
