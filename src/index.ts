import './policy/before-lit.ts';
import { CitedTimelineElement } from './cited-timeline.ts';
import './policy/after-lit.ts';

export * from './element.ts';

// Where there are no elements, as in Node, importing does nothing
if (!globalThis.customElements?.get('cited-timeline')) {
  globalThis.customElements?.define('cited-timeline', CitedTimelineElement);
}
