import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { CheckedChange } from '../../file/checked-types.ts';
import type { AccountContext } from './context.ts';
import { joined } from './joined.ts';

/** What was changed in an article or in the record of an event, and when. */
export function changesTemplate(
  { words, phrases }: AccountContext,
  changes: readonly CheckedChange[] = [],
): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  const lines = changes.map(({ date, note }) => fill(phrases.withNote, { text: words.date(date, 'short'), note }));
  return html`<p class="changes">${joined([phrases.changes, ...lines])}</p>`;
}
