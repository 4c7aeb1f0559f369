import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/**
 * A class that is a custom element, as the analyzer tells of it. The published types lack CSS states.
 * @typedef {import('custom-elements-manifest/schema').CustomElementDeclaration
 *   & import('custom-elements-manifest/schema').CustomElement
 *   & { cssStates?: { name: string, description?: string }[] }} Element
 */
/** @typedef {import('custom-elements-manifest/schema').ClassMember} Member */

/**
 * The public face of the element, read from its class, its header and its comments: nothing private, nothing inherited from Lit.
 * @returns {Promise<Element>}
 * @throws {Error} if no class in the sources is tagged `@tagname cited-timeline`
 */
export async function readElement() {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts'];
  const { modules } = /** @type {import('custom-elements-manifest/schema').Package} */ (
    await cli({ argv, noWrite: true })
  );
  const element = /** @type {Element | undefined} */ (
    modules
      .flatMap(({ declarations }) => declarations ?? [])
      .find((declaration) => 'tagName' in declaration && declaration.tagName === 'cited-timeline')
  );
  if (!element) throw new Error('No class under src/ has `@tagname cited-timeline` in its header.');
  const members = (element.members ?? []).filter((member) => isPublic(member));
  return { ...element, members };
}

/** @param {Member & { static?: boolean, inheritedFrom?: unknown }} member */
const isPublic = ({ name, privacy, static: isStatic, inheritedFrom }) =>
  (privacy ?? 'public') === 'public' &&
  !isStatic &&
  inheritedFrom === undefined &&
  !/^[#_]/.test(name) &&
  !LIFE.has(name);

/** What Lit and the browser call, and nobody else. */
const LIFE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'connectedMoveCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formDisabledCallback',
]);

/**
 * The custom elements manifest of the published package: the class as `dist/element.js` exports it, the tag as `dist/index.js` registers it.
 * @returns {Promise<import('custom-elements-manifest/schema').Package>}
 */
export async function packageManifest() {
  const element = await readElement();
  const declaration = { name: element.name, module: 'dist/element.js' };
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/element.js',
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        exports: [{ kind: 'custom-element-definition', name: 'cited-timeline', declaration }],
      },
    ],
  };
}
