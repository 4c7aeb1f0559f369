import { independentSources } from '../../model/sources.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { EvidenceKind } from '../selection.ts';

/** Of which kinds of evidence an event is. O(citations). */
export function evidenceKindsOf(event: TimelineEvent): readonly EvidenceKind[] {
  const { citations } = event;
  if (citations.length === 0) return ['uncited'];
  const kinds: EvidenceKind[] = [];
  const voices = independentSources(event);
  if (voices > 0) kinds.push(voices === 1 ? 'one-voice' : 'two-or-more');
  if (citations.some(({ stance }) => stance === 'disputes')) kinds.push('disputed');
  if (citations.some(({ stance }) => stance === 'retracts')) kinds.push('retracted');
  return kinds;
}
