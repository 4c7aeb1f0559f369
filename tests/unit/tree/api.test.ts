import { expect, test } from 'vitest';
import { readElement } from '../../tools/manifest.js';
import { filesUnder } from './syntax.ts';

const element = readElement();
const names = (items: readonly { name: string }[] = []) => items.map(({ name }) => name).toSorted();

/** The code of the element and its views without comments, because the class header must not confirm itself. */
const code = filesUnder('src', /^src\/((views|runtime)\/.*|[^/]+)\.(ts|css)$/)
  .map(([, text]) => text.replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');
const inCode = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, name = '']) => name))].toSorted();

test('the class header names the parts that the views draw, and no others', () => {
  expect(names(element.cssParts)).toEqual(inCode(/\bpart(?:="|: ')([a-z-]+)["']/g));
});

/** The numbered category colours have a single name in the code, with the number inserted. */
const family = (name: string) => name.replace(/-category-\d*$/, '-category-');

test('the class header names the custom properties that the styles read, and no others', () => {
  expect(names(element.cssProperties).map(family)).toEqual(inCode(/(--cited-timeline-[a-z-]+)/g).map(family));
});

test('the class header names the events that are dispatched, and no others', () => {
  expect(names(element.events)).toEqual(inCode(/super\('(cited-timeline-[a-z-]+)'/g));
});

test('everything public has a description', () => {
  const { attributes = [], members = [], events = [], cssParts = [], cssProperties = [], cssStates = [] } = element;
  const all = [...attributes, ...members, ...events, ...cssParts, ...cssProperties, ...cssStates];
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
});

test('the members are exactly those of the contract', () => {
  expect(names(element.members)).toEqual(
    'addEvents append asKnownOn data dataSource droppable evidence fit focus groupBy hash headingLevel hideNotYetReported hideProblems hideTitle jsonLd layout map order problems query range ready reload removeEvents reveal selected showLag source src timeZone timeline toPNG toSVG type zoomBy zoomTo'.split(
      ' ',
    ),
  );
});
