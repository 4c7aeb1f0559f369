import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { CheckedChange } from '../../file/checked-types.ts';
import type { AccountContext } from './context.ts';
import { joined } from './joined.ts';

/**
 * The changes of an article, or of an event's record, with their dates, up to the day as of which the story is told.
 */
export function changesTemplate(
  { words, phrases, asOf }: AccountContext,
  changes: readonly CheckedChange[] = [],
): TemplateResult | typeof nothing {
  const made = changes.filter(({ date }) => date.end.latest <= asOf);
  if (made.length === 0) return nothing;
  const lines = made.map(({ date, note }) => fill(phrases.withNote, { text: words.date(date, 'short'), note }));
  return html`<p class="changes">${joined([phrases.changes, ...lines])}</p>`;
}
