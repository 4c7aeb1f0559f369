import './policy/before-lit.ts';
import { CitedTimelineElement } from './cited-timeline.ts';
import './policy/after-lit.ts';

export * from './element.ts';

// Does nothing if there are no custom elements, as in Node
if (!globalThis.customElements?.get('cited-timeline')) {
  globalThis.customElements?.define('cited-timeline', CitedTimelineElement);
}
