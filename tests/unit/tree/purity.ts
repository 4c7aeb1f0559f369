import { child, nodesOf, type SyntaxNode } from './syntax.ts';

/** Folders without access to the clock, randomness, and the machine's time zone or locale; these must be arguments. */
export const PURE = [
  'dates',
  'date-words',
  'file',
  'readers',
  'writers',
  'model',
  'evidence',
  'store',
  'layout',
  'state',
  'locales',
  'search',
];

const name = (node: SyntaxNode | undefined) => (node?.type === 'Identifier' ? node['name'] : undefined);
const property = (node: SyntaxNode | undefined) =>
  node?.type === 'MemberExpression' ? name(child(node, 'property')) : undefined;
const args = (node: SyntaxNode) => node['arguments'] as readonly SyntaxNode[];

/** Whether a call or `new` uses the locale of the machine. */
const noLocale = (node: SyntaxNode) => {
  const first = args(node)[0];
  return (
    first === undefined ||
    name(first) === 'undefined' ||
    (first.type === 'ArrayExpression' && (first['elements'] as []).length === 0)
  );
};

const LOCAL = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/;
const LOCALE = /^(toLocale(Date|Time|Upper|Lower)?(String|Case)|localeCompare)$/;

function fault(node: SyntaxNode): string | undefined {
  const callee = child(node, 'callee');
  const object = callee?.type === 'MemberExpression' ? child(callee, 'object') : undefined;
  if (node.type === 'MemberExpression') {
    const path = `${String(name(child(node, 'object')))}.${String(property(node))}`;
    return /^(Date\.now|Math\.random|performance\.now|crypto\.\w+)$/.test(path) ? path : undefined;
  }
  if (node.type === 'NewExpression') {
    if (name(callee) === 'Date' && args(node).length === 0) return 'new Date()';
    if (name(callee) === 'Date' && args(node).length > 1) return 'new Date(year, month …), in local time';
    return name(object) === 'Intl' && noLocale(node)
      ? `new Intl.${String(property(callee))} without a locale`
      : undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  if (name(callee) === 'Date') return 'Date()';
  const method = String(property(callee));
  if (LOCAL.test(method)) return `${method}(), in local time`;
  const localeAt = method === 'localeCompare' ? 1 : 0;
  return LOCALE.test(method) && (args(node).length <= localeAt || (localeAt === 0 && noLocale(node)))
    ? `${method}() without a locale`
    : undefined;
}

/**
 * What in a module of a pure folder depends on when and where it runs; empty if nothing does, or if its folder is not
 * pure.
 * @param path path from the project root, such as `src/layout/axis/axis.ts`
 */
export function purityFaults(path: string, text: string): string[] {
  if (!PURE.some((folder) => path.startsWith(`src/${folder}/`))) return [];
  return nodesOf(path, text)
    .flatMap((node) => fault(node) ?? [])
    .map((what) => `${path}: ${what}`);
}
