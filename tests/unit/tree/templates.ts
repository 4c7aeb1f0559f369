import { child, nodesOf, type SyntaxNode } from './syntax.ts';

/**
 * Modules of `src/views/` that are directives or parts of one. They may keep state about a node, so that Lit writes
 * only what has changed.
 */
export const DIRECTIVES = [
  'src/views/css-properties.ts',
  'src/views/each.ts',
  'src/views/lingering.ts',
  'src/views/dense/slide-in.ts',
  'src/views/toolbar/close-outside.ts',
];

/** What a browser provides to every script, except plain values and types. */
const PAGE = new Set(
  'window document location navigator history screen matchMedia getComputedStyle CSS performance crypto localStorage sessionStorage globalThis self setTimeout setInterval requestAnimationFrame queueMicrotask fetch console'.split(
    ' ',
  ),
);

/** Members that read or change a node. A listener may read the node of its event. */
const NODE =
  /^(querySelector(All)?|getBoundingClientRect|closest|activeElement|(client|offset|scroll)(Width|Height|Left|Top)|isConnected|focus|setAttribute|classList|append|remove|replaceChildren|dispatchEvent)$/;

const nameOf = (node: SyntaxNode | undefined) => (node?.type === 'Identifier' ? String(node['name']) : '');

/** Names that a module defines anywhere, so that they do not refer to the browser. */
const own = (nodes: readonly SyntaxNode[]): ReadonlySet<string> =>
  new Set(
    nodes.flatMap((node) => {
      if (/^(VariableDeclarator|Function|Import.*Specifier)/.test(node.type))
        return [nameOf(child(node, 'id')), nameOf(child(node, 'local'))];
      return node.type === 'Property' ? [nameOf(child(node, 'value'))] : [];
    }),
  );

function fault(node: SyntaxNode, defined: ReadonlySet<string>): string | undefined {
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const name = nameOf(child(node, 'callee'));
    return PAGE.has(name) && !defined.has(name) ? name : undefined;
  }
  if (node.type !== 'MemberExpression') return undefined;
  const [object, property] = [nameOf(child(node, 'object')), nameOf(child(node, 'property'))];
  if (PAGE.has(object) && !defined.has(object)) return `${object}.${property}`;
  return NODE.test(property) ? `.${property}` : undefined;
}

/** State that a module keeps between calls: a variable, or a collection that starts empty. */
function kept(module: SyntaxNode): string[] {
  const statements = (module['body'] as readonly SyntaxNode[]).map((each) =>
    each.type === 'ExportNamedDeclaration' ? child(each, 'declaration') : each,
  );
  return statements.flatMap((statement) => {
    if (statement?.type !== 'VariableDeclaration') return [];
    if (statement['kind'] !== 'const') return [`${String(statement['kind'])} at the top`];
    return (statement['declarations'] as readonly SyntaxNode[]).flatMap((each) => {
      const init = child(each, 'init');
      const isEmpty = init?.type === 'NewExpression' && (init['arguments'] as []).length === 0;
      return isEmpty ? [`${nameOf(child(each, 'id'))}, empty at first`] : [];
    });
  });
}

/**
 * Why a module of `src/views/` is not pure: what it reads from the page, and what it keeps. Empty for pure modules, for
 * directives, and for other folders.
 */
export function templateFaults(path: string, text: string): string[] {
  if (!path.startsWith('src/views/') || DIRECTIVES.includes(path)) return [];
  const nodes = nodesOf(path, text);
  const defined = own(nodes);
  return [...nodes.flatMap((node) => fault(node, defined) ?? []), ...kept(nodes[0]!)].map((what) => `${path}: ${what}`);
}
