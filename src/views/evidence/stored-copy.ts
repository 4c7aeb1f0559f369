import { html, nothing } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { TimelineArticle } from '../../model/types.ts';
import { linkTemplate } from '../link.ts';
import type { EvidenceContext } from './context.ts';

/** How many digits of a SHA-256 are shown, which is enough to distinguish copies. */
const DIGITS = 8;

/** The stored copy of an article, with the first digits of its SHA-256 as a title, and when it was retrieved. */
export function storedCopyTemplate(
  context: EvidenceContext,
  { archived, retrieved, sha256 }: TimelineArticle,
): readonly unknown[] {
  const { words, phrases } = context;
  const title = sha256 ? `SHA-256 ${sha256.slice(0, DIGITS)}` : nothing;
  return [
    archived ? html`<span title=${title}>${linkTemplate(context, archived, words.t.archivedCopy)}</span>` : undefined,
    retrieved && fill(phrases.retrieved, { date: words.date(retrieved, 'short') }),
  ];
}
