import type { Citation, Mutable } from '../model/types.ts';
import type { TieKind, Voice } from '../model/voices/voice.ts';
import { roleOf, tiesOf } from './roles.ts';
import type { EvidenceVoice, MergeReason, Role } from './types.ts';

/** The roles, in the order in which voices are listed. */
const ROLES: readonly Role[] = ['attests', 'disputes', 'corrects', 'retracts', 'silent'];

/** The citations collected for one voice in one role. */
interface Gathered {
  readonly citations: Citation[];
  /** The kinds of ties between the citations and the voice, each once. */
  readonly kinds: TieKind[];
}

/** Groups citations by role and voice: see `Evidence.voices` for the order. O(citations). */
export function groupByVoice(citations: readonly Citation[]): readonly EvidenceVoice[] {
  const roles = new Map<Role, Map<Voice, Gathered>>();
  for (const citation of citations) {
    const role = roleOf(citation);
    let voices = roles.get(role);
    if (!voices) roles.set(role, (voices = new Map()));
    for (const { voice, kind } of tiesOf(citation)) {
      const gathered = voices.get(voice);
      if (!gathered) voices.set(voice, { citations: [citation], kinds: [kind] });
      else {
        gathered.citations.push(citation);
        if (!gathered.kinds.includes(kind)) gathered.kinds.push(kind);
      }
    }
  }
  const found: EvidenceVoice[] = [];
  for (const role of ROLES) {
    for (const [{ name }, gathered] of roles.get(role) ?? []) {
      const voice: Mutable<EvidenceVoice> = { name, role, citations: gathered.citations };
      if (isMerged(gathered)) voice.why = reasons(name, gathered);
      found.push(voice);
    }
  }
  return found;
}

/** Whether a voice has more than one article. */
const isMerged = ({ citations }: Gathered): boolean =>
  citations.some(({ article }) => article !== citations[0]!.article);

const reasons = (name: string, { kinds }: Gathered): readonly MergeReason[] =>
  kinds.filter((kind) => kind !== 'article').map((kind) => ({ kind, name }));
