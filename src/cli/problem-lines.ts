import { harmless, type Problem } from '../file/problem.ts';
import { positionsOf } from './json-positions.ts';

/**
 * Adds lines and columns to problems by their paths, if the text is JSON. Problems that already have a line keep it.
 */
export function withPositions(problems: readonly Problem[], text: string): Problem[] {
  if (problems.length === 0 || !/^[\s\ufeff]*[{[/]/.test(text)) return [...problems];
  const positions = positionsOf(
    text,
    problems.map(({ path }) => path),
  );
  return problems.map((problem) => Object.assign({}, positions.get(problem.path), problem));
}

/** A problem as a line for a terminal: `file:line:column: error code: sentence`. */
export function problemLine(file: string, problem: Problem): string {
  const { line, column, severity, code, path, message, text, suggestion } = problem;
  const position = line === undefined ? '' : `:${line}:${column}`;
  // Messages of some readers begin with the position
  const isPlaced = line !== undefined || path === '' || message.toLowerCase().startsWith(path.toLowerCase());
  const found = text === undefined ? '' : ` Found: ${harmless(text)}`;
  const better = suggestion === undefined ? '' : ` (did you mean ${harmless(suggestion)}?)`;
  return `${harmless(file)}${position}: ${severity} ${code}: ${harmless(isPlaced ? message : `${path}: ${message}`)}${found}${better}`;
}

/** A number of things: `1 event`, `2 events`. */
export const count = (number: number, noun: string, many = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : many}`;
