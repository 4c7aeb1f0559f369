/** What the element needs of HTML that stands in it or at an address: one part, loaded when it is first needed. */
export { fetchPage } from './fetch-page.ts';
export { parsePage } from './parse-page.ts';
export { findStory } from './find-story.ts';
