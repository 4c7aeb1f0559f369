import type { Citation } from '../model/types.ts';
import type { TieKind, Voice } from '../model/voices/voice.ts';
import { roleOf, tiesOf } from './roles.ts';
import type { EvidenceVoice, MergeReason, Role } from './types.ts';

/** The roles, in the order in which voices are listed. */
const ROLES: readonly Role[] = ['attests', 'disputes', 'corrects', 'retracts', 'silent'];

/** What is gathered of one voice in one role. */
interface Gathered {
  readonly citations: Citation[];
  readonly kinds: Set<TieKind>;
}

/** Groups citations by role and voice: see `Evidence.voices` for the order. O(citations). */
export function groupByVoice(citations: readonly Citation[]): readonly EvidenceVoice[] {
  const roles = new Map<Role, Map<Voice, Gathered>>();
  for (const citation of citations) {
    const role = roleOf(citation);
    const voices = roles.get(role) ?? new Map<Voice, Gathered>();
    roles.set(role, voices);
    for (const { voice, kind } of tiesOf(citation)) {
      const gathered = voices.get(voice) ?? { citations: [], kinds: new Set() };
      voices.set(voice, gathered);
      gathered.citations.push(citation);
      gathered.kinds.add(kind);
    }
  }
  return ROLES.flatMap((role) =>
    [...(roles.get(role) ?? [])].map(([{ name }, gathered]) => {
      const why = reasons(name, gathered);
      const voice: EvidenceVoice = { name, role, citations: gathered.citations };
      return why ? Object.assign(voice, { why }) : voice;
    }),
  );
}

/** Why the articles of one voice were merged; undefined where there is one. */
function reasons(name: string, { citations, kinds }: Gathered): readonly MergeReason[] | undefined {
  if (citations.every(({ article }) => article === citations[0]!.article)) return undefined;
  return [...kinds].filter((kind) => kind !== 'article').map((kind) => ({ kind, name }));
}
