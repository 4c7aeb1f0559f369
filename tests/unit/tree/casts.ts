import { child, nodesOf, type SyntaxNode } from './syntax.ts';

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value;

/** A node and all below it. */
function below(node: SyntaxNode | undefined): SyntaxNode[] {
  if (!node) return [];
  const inner = Object.values(node).flat().filter(isNode);
  return [node, ...inner.flatMap(below)];
}

const takesReadonlyAway = (type: SyntaxNode | undefined): boolean =>
  below(type).some((node) => node.type === 'TSMappedType' && node['readonly'] === '-');

/** Names of types of a module that take `readonly` away from others. */
export const mutableTypes = (path: string, text: string): string[] =>
  nodesOf(path, text)
    .filter((node) => node.type === 'TSTypeAliasDeclaration' && takesReadonlyAway(child(node, 'typeAnnotation')))
    .map((node) => String(child(node, 'id')?.['name']));

/** Expressions that make something new, or something that nobody else holds. */
const FRESH = /^(ArrayExpression|ObjectExpression|CallExpression|NewExpression|YieldExpression|AwaitExpression)$/;

/**
 * Casts of a module by which something readonly could be changed, as source text:
 *
 * - through `object`, `unknown` or any type at all, or through any other type on the way (`as A as B`);
 * - to a type that takes `readonly` away, or to an array or tuple that may be changed, of something that others may hold;
 * - a variable of a type that takes `readonly` away which begins as something that others may hold: TypeScript needs no cast there.
 *
 * @param mutable names of the types that take `readonly` away, see `mutableTypes`
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
      return init !== undefined && !FRESH.test(init.type) && isMutable(type);
    }
    if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false;
    const type = child(node, 'typeAnnotation');
    const from = child(node, 'expression');
    if (/^TS(Object|Unknown|Any)Keyword$/.test(type?.type ?? '')) return true;
    if (from?.type === 'TSAsExpression') return true;
    const isHeld = !FRESH.test(from?.type ?? '');
    return isHeld && (isMutable(type) || /^TS(Array|Tuple)Type$/.test(type?.type ?? ''));
  };
  return nodesOf(path, text)
    .filter(isFault)
    .map((node) => `${path}: ${textOf(node)}`);
}
