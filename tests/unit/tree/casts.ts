import { child, nodesOf, type SyntaxNode } from './syntax.ts';

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value;

/** A node and all its descendants. */
function below(node: SyntaxNode | undefined): SyntaxNode[] {
  if (!node) return [];
  const inner = Object.values(node).flat().filter(isNode);
  return [node, ...inner.flatMap(below)];
}

const takesReadonlyAway = (type: SyntaxNode | undefined): boolean =>
  below(type).some((node) => node.type === 'TSMappedType' && node['readonly'] === '-');

/** Names of the types in a module that remove `readonly` from others. */
export const mutableTypes = (path: string, text: string): string[] =>
  nodesOf(path, text)
    .filter((node) => node.type === 'TSTypeAliasDeclaration' && takesReadonlyAway(child(node, 'typeAnnotation')))
    .map((node) => String(child(node, 'id')?.['name']));

/** Expressions that create something new that nobody else holds. */
const FRESH = /^(ArrayExpression|ObjectExpression|CallExpression|NewExpression|YieldExpression|AwaitExpression)$/;

const isFresh = (node: SyntaxNode | undefined): boolean =>
  node?.type === 'ConditionalExpression'
    ? isFresh(child(node, 'consequent')) && isFresh(child(node, 'alternate'))
    : FRESH.test(node?.type ?? '');

/**
 * Casts in a module through which something readonly could be changed, as source text:
 *
 * - through `object`, `unknown` or `any`, or through another type on the way (`as A as B`);
 * - to a type that removes `readonly`, or to a mutable array or tuple, for a value that others may hold;
 * - a variable of a type that removes `readonly` and is initialized with a value that others may hold; TypeScript
 *   requires no cast for it.
 *
 * @param mutable names of the types that remove `readonly`, see `mutableTypes`
 */
export function castFaults(path: string, text: string, mutable: ReadonlySet<string>): string[] {
  const isMutable = (type: SyntaxNode | undefined): boolean =>
    takesReadonlyAway(type) ||
    below(type).some(
      (node) => node.type === 'TSTypeReference' && mutable.has(String(child(node, 'typeName')?.['name'])),
    );
  const textOf = ({ start, end }: SyntaxNode): string => text.slice(Number(start), Number(end)).replaceAll(/\s+/g, ' ');

  const isFault = (node: SyntaxNode): boolean => {
    if (node.type === 'VariableDeclarator') {
      const init = child(node, 'init');
      const type = child(child(node, 'id') ?? node, 'typeAnnotation');
      return init !== undefined && !isFresh(init) && isMutable(type);
    }
    if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false;
    const type = child(node, 'typeAnnotation');
    const from = child(node, 'expression');
    if (/^TS(Object|Unknown|Any)Keyword$/.test(type?.type ?? '')) return true;
    if (from?.type === 'TSAsExpression') return true;
    const isHeld = !isFresh(from);
    return isHeld && (isMutable(type) || /^TS(Array|Tuple)Type$/.test(type?.type ?? ''));
  };
  return nodesOf(path, text)
    .filter(isFault)
    .map((node) => `${path}: ${textOf(node)}`);
}
