/**
 * `npm run readme`: updates the README's tables of attributes, methods, events, states, parts and custom properties from the header and
 * the comments of the element's class.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readElement } from './manifest.js';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const BEGIN = '<!-- api:begin -->';
const END = '<!-- api:end -->';

/** @typedef {import('custom-elements-manifest/schema').ClassField & { readonly?: boolean }} Field */

/** @param {string | undefined} text */
const code = (text) => (text ? `\`${text}\`` : '');

/** @param {string | undefined} text */
const cell = (text) => (text ?? '').replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/**
 * @param {string} title
 * @param {string[]} heads
 * @param {(string | undefined)[][]} rows
 */
const table = (title, heads, rows) =>
  [`### ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');

/** @param {string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/**
 * The tables, as Markdown.
 * @param {import('./manifest.js').Element} element
 * @returns {string}
 */
export function apiTables({
  attributes = [],
  members = [],
  events = [],
  cssStates = [],
  cssParts = [],
  cssProperties = [],
}) {
  const attributeOf = new Map(attributes.map(({ fieldName, name }) => [fieldName, name]));
  const fields = /** @type {Field[]} */ (members.filter(({ kind }) => kind === 'field'));
  const methods = members.flatMap((member) => (member.kind === 'method' ? [member] : []));
  return [
    table(
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      fields.map(({ name, type, default: initial, readonly, description }) => [
        code(attributeOf.get(name)),
        code(name) + (readonly ? ' (read-only)' : ''),
        code(type?.text),
        code(initial),
        description,
      ]),
    ),
    table(
      'Methods',
      ['Method', 'Meaning'],
      methods.map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text}`).join(', ')})`),
        description,
      ]),
    ),
    table(
      'Events',
      ['Event', 'Class', 'When, and what it carries'],
      events.map(({ name, type, description }) => [code(name), code(type?.text), description]),
    ),
    table(
      'States',
      ['State', 'When'],
      cssStates.map(({ name, description }) => [code(`:state(${name})`), description]),
    ),
    table(
      'Parts',
      ['Part', 'What it is'],
      cssParts.map(({ name, description }) => [code(`::part(${name})`), description]),
    ),
    table(
      'Custom properties',
      ['Custom property', 'Default', 'What it sets'],
      cssProperties.map(({ name, default: initial, description }) => [code(name), code(initial), description]),
    ),
  ].join('\n\n');
}

/**
 * A text with the tables between its two markers replaced.
 * @param {string} text
 * @param {string} tables
 * @throws {Error} if the markers are not there, in that order
 */
export function withTables(text, tables) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md needs the lines ${BEGIN} and ${END}, in this order.`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${text.slice(end)}`;
}

/** The current README, and the README with updated tables. */
export function readmes() {
  const now = readFileSync(readme, 'utf8');
  return { now, anew: withTables(now, apiTables(readElement())) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { now, anew } = readmes();
  writeFileSync(readme, anew);
  console.log(now === anew ? 'The tables of README.md were up to date.' : 'Updated the tables of README.md.');
}
