import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** A node of a syntax tree (ESTree with TypeScript's additions) of any type. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every node of a source text, outer before inner, in text order. */
export function nodesOf(path: string, text: string): SyntaxNode[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value) nodes.push(value as SyntaxNode);
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return nodes;
}

/** The node under a key, if there is one. */
export const child = (node: SyntaxNode, key: string): SyntaxNode | undefined =>
  typeof node[key] === 'object' && node[key] !== null ? (node[key] as SyntaxNode) : undefined;

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Path and text of every file in a folder whose name matches `ending`; paths are relative to the project root. */
export function filesUnder(folder: string, ending: RegExp): [path: string, text: string][] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
    .map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]);
}
