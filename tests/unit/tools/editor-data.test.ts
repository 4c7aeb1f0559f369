import { expect, test } from 'vitest';
import { htmlData, webTypes } from '../../tools/editor-data.js';
import { readElement } from '../../tools/manifest.js';

const element = readElement();
const lists = { evidence: ['disputed', 'retracted'] };

test('the editor data contain the tag, its attributes and their values', () => {
  const [tag] = htmlData(element, lists).tags;
  const attributes = Object.fromEntries(tag!.attributes.map((attribute) => [attribute.name, attribute]));
  expect(tag!.name).toBe('cited-timeline');
  expect(Object.keys(attributes).length).toBeGreaterThan(18);
  expect(attributes['layout']).toMatchObject({
    values: [{ name: 'auto' }, { name: 'plot' }, { name: 'list' }, { name: 'table' }],
  });
  expect(attributes['group-by']?.values).toContainEqual({ name: 'people' });
  expect(attributes['evidence']?.values).toEqual([{ name: 'disputed' }, { name: 'retracted' }]);
  expect(attributes['hide-title']).toMatchObject({ valueSet: 'v' });
  expect(attributes['src']).not.toHaveProperty('values');
});

test('web-types also contain properties, events and what can be styled', () => {
  const [tag] = webTypes(element, { name: 'cited-timeline', version: '0.1.0' }, lists).contributions.html.elements;
  const find = (items: readonly { name: string }[], name: string) => items.find((item) => item.name === name);
  expect(find(tag!.attributes, 'layout')).toMatchObject({ value: { type: '"auto" | "plot" | "list" | "table"' } });
  expect(find(tag!.attributes, 'hide-title')).toMatchObject({ value: { type: 'boolean', required: false } });
  expect(find(tag!.js.properties, 'data')).toBeDefined();
  expect(find(tag!.js.properties, 'timeline')).toBeUndefined();
  expect(find(tag!.js.events, 'cited-timeline-select')).toBeDefined();
  expect(find(tag!.css.properties, '--cited-timeline-surface')).toBeDefined();
  expect(find(tag!.css.parts, 'label')).toBeDefined();
});

test('no attribute offers the name of a type as a value', () => {
  const types = (element.attributes ?? []).map(({ type }) => type?.text ?? '');
  expect(types.filter((text) => /^[A-Z]/.test(text))).toEqual([]);
});
