import type { Token, Tokens } from 'marked';

const isList = (token: Token): token is Tokens.List => token.type === 'list';

/** The sign of a list's items: `-`, `*`, `+`, `.` or `)`. Another sign begins another list. */
const signOf = ({ raw }: Tokens.List): string | undefined => /^\s*\d*([-*+.)])/.exec(raw)?.[1];

/** Makes the items of a list paragraphs, as they are if there is a blank line between any two of them. */
function loosen(list: Tokens.List): void {
  if (list.loose) return;
  list.loose = true;
  for (const item of list.items) {
    item.loose = true;
    for (const token of item.tokens) if (token.type === 'text') token.type = 'paragraph';
  }
}

/** Appends the blocks of the next portion of a text to those before. A list that goes on in it stays one list. */
export function addBlocks(tokens: Token[], further: readonly Token[]): void {
  const last = tokens.findLast(({ type }) => type !== 'space');
  const [first, ...others] = further;
  if (!first || !last || !isList(first) || !isList(last) || signOf(first) !== signOf(last)) {
    for (const token of further) tokens.push(token);
    return;
  }
  if (last.loose || first.loose || tokens.at(-1) !== last || last.raw.endsWith('\n\n')) {
    loosen(last);
    loosen(first);
  }
  last.raw = first.raw;
  for (const item of first.items) last.items.push(item);
  for (const token of others) tokens.push(token);
}
