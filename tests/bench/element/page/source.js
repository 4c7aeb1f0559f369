/**
 * A page over the source named in its query; reports when the first picture was there, ms from the start of the page.
 */
const element = /** @type {import('../../../../src/index.ts').CitedTimelineElement} */ (
  document.createElement('cited-timeline')
);
element.source = new URLSearchParams(location.search).get('source') ?? '';
document.body.append(element);
void element.ready.then(() =>
  requestAnimationFrame(() => Object.assign(globalThis, { firstPicture: performance.now() })),
);
