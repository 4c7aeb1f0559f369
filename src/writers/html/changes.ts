import { fill } from '../../dates/format/fill.ts';
import type { CheckedChange } from '../../file/checked-types.ts';
import { type Child, dotted, h } from './element.ts';
import type { HtmlContext } from './html-context.ts';

/** A line with the changes of an article or of an event's record, and their dates. */
export function changesLine({ words, phrases }: HtmlContext, changes: readonly CheckedChange[] = []): Child {
  if (changes.length === 0) return undefined;
  const made = changes.map(({ date, note }) => fill(phrases.withNote, { text: words.date(date, 'short'), note }));
  return h('p', { class: 'changes' }, dotted(phrases.changes, ...made));
}
