import { attestingVoices } from '../../evidence/counts.ts';
import { voicesOf } from '../../evidence/roles.ts';
import { statusOf } from '../../evidence/status.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { EvidenceKind } from '../selection.ts';

/** Of which kinds of evidence an event is, by all that the file has: see `assess`, of which this needs only a part. O(citations). */
export function evidenceKindsOf(event: TimelineEvent): readonly EvidenceKind[] {
  const { citations } = event;
  const attesting = attestingVoices(event);
  const status = statusOf(event, citations);
  const kinds: EvidenceKind[] = [];
  if (attesting > 0) kinds.push(attesting === 1 ? 'one-voice' : 'two-or-more');
  if (status === 'disputed' || voicesOf(citations, 'disputes').size > 0) kinds.push('disputed');
  if (status === 'retracted') kinds.push('retracted');
  if (citations.every(({ stance }) => stance === 'silent')) kinds.push('uncited');
  return kinds;
}
