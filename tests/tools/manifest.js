import { readdirSync, readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { wordsOfType } from './words-of-types.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const SRC = new URL('../../src/', import.meta.url);

/**
 * A class that is a custom element, as described by the analyzer. The published types lack CSS states.
 * @typedef {import('custom-elements-manifest/schema').CustomElementDeclaration
 *   & import('custom-elements-manifest/schema').CustomElement
 *   & { cssStates?: { name: string, description?: string }[] }} Element
 */
/** @typedef {import('custom-elements-manifest/schema').ClassMember} Member */

/**
 * The public API of the element, read from its class, its header and its comments, without private and inherited members.
 * @returns {Element}
 * @throws {Error} if no class in `src/` itself is registered as `cited-timeline`
 */
export function readElement() {
  const files = readdirSync(SRC).filter((file) => file.endsWith('.ts'));
  const parsed = files.map((file) =>
    ts.createSourceFile(`src/${file}`, readFileSync(new URL(file, SRC), 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  const { modules } = create({
    modules: parsed,
    plugins: litPlugin(),
    context: { dev: false, thirdPartyCEMs: [] },
  });
  const element = /** @type {Element | undefined} */ (
    modules
      .flatMap(({ declarations }) => declarations ?? [])
      .find((declaration) => 'tagName' in declaration && declaration.tagName === 'cited-timeline')
  );
  if (!element) throw new Error('No class in src/ is registered as <cited-timeline>.');
  const members = (element.members ?? []).filter((member) => isPublic(member)).map(withWords);
  return { ...element, members, attributes: (element.attributes ?? []).map(withWords) };
}

/**
 * Replaces the name of a type by the words that it stands for, because the name tells readers and editors nothing.
 * @template T
 * @param {T} item
 * @returns {T}
 */
function withWords(item) {
  const { type } = /** @type {{ type?: { text: string } }} */ (item);
  const words = type ? wordsOfType('cited-timeline.ts', type.text) : [];
  return words.length > 0 ? { ...item, type: { text: words.map((word) => `'${word}'`).join(' | ') } } : item;
}

/** @param {Member & { static?: boolean, inheritedFrom?: unknown }} member */
const isPublic = ({ name, privacy, static: isStatic, inheritedFrom }) =>
  (privacy ?? 'public') === 'public' &&
  !isStatic &&
  inheritedFrom === undefined &&
  !/^[#_]/.test(name) &&
  !LIFE.has(name);

/** Members that only Lit and the browser call. */
const LIFE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'connectedMoveCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formDisabledCallback',
]);

/**
 * The custom elements manifest of the published package: the class as `dist/npm/element.js` exports it, the tag as `dist/npm/index.js` registers it.
 * @returns {import('custom-elements-manifest/schema').Package}
 */
export function packageManifest() {
  const element = readElement();
  const declaration = { name: element.name, module: 'dist/npm/element.js' };
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/npm/element.js',
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/npm/index.js',
        exports: [{ kind: 'custom-element-definition', name: 'cited-timeline', declaration }],
      },
    ],
  };
}
