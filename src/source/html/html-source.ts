/** The code that the element needs to read HTML inside it or at an address. One file, loaded when it is first needed. */
export { fetchPage } from './fetch-page.ts';
export { parsePage } from './parse-page.ts';
export { findStory } from './find-story.ts';
