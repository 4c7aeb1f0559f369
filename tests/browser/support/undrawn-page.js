/**
 * `node undrawn-page.js jsdom | happy-dom`: uses the built package as the tests of its users do, in a page that is not drawn.
 * Prints what came of it as JSON; what is thrown or rejected ends it with an error.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const [, , kind = ''] = process.argv;
const url = 'http://localhost/';
const { JSDOM, Window } = require(kind);
const window = JSDOM ? new JSDOM('', { url, pretendToBeVisual: true }).window : new Window({ url });
/** @type {string[]} */
const errors = [];
window.addEventListener('error', (/** @type {any} */ event) => errors.push(String(event.message)));

for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !name.includes('Event') && !name.startsWith('Abort')) continue;
  Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true, writable: true });
}

// Types come from the sources: the build is not there when they are checked
const { CitedTimelineElement } = /** @type {typeof import('../../../src/index.ts')} */ (
  await import(new URL('../../../dist/npm/index.js', import.meta.url).href)
);
const timeline = document.createElement('cited-timeline');
timeline.data = { events: [{ id: 'moon', title: 'People walk on the Moon', date: '1969-07-20', citations: [] }] };
timeline.setAttribute('group-by', 'place');
document.body.append(timeline);
await timeline.ready;
await timeline.updateComplete;
timeline.layout = 'list';
timeline.selected = 'moon';
timeline.addEvents([]);
timeline.fit();
timeline.focus();
await timeline.reload();
timeline.remove();
document.body.append(timeline);
// What is still to come, comes now
await new Promise((resolve) => setTimeout(resolve, 100));
console.log(
  JSON.stringify({
    isRegistered: timeline instanceof CitedTimelineElement,
    layout: timeline.layout,
    drawn: timeline.shadowRoot?.querySelectorAll('*').length,
    errors,
  }),
);
process.exit();
