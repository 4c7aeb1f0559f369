import type { Stance } from '../file/types.ts';
import type { Citation } from '../model/types.ts';
import type { Voice, VoiceTie } from '../model/voices/voice.ts';
import type { Role } from './types.ts';

const ROLE_OF_STANCE: Readonly<Record<Stance, Role>> = {
  reports: 'attests',
  confirms: 'attests',
  disputes: 'disputes',
  corrects: 'corrects',
  retracts: 'retracts',
  silent: 'silent',
};

/** The role of a citation: only `reports` and `confirms` attest. */
export const roleOf = ({ stance }: Citation): Role => ROLE_OF_STANCE[stance];

/** Whether a citation attests: `roleOf` says so, but this is faster. */
export const attests = ({ stance }: Citation): boolean => stance === 'reports' || stance === 'confirms';

/** The voices of a citation: those of its `onWordOf`, or else those of the article. Never empty. */
export const tiesOf = ({ voices, article }: Citation): readonly VoiceTie[] => voices ?? article.voices;

/** The voices of the given citations in a role. O(citations). */
export function voicesOf(citations: readonly Citation[], role: Role): ReadonlySet<Voice> {
  const voices = new Set<Voice>();
  for (const citation of citations) {
    if (roleOf(citation) === role) for (const { voice } of tiesOf(citation)) voices.add(voice);
  }
  return voices;
}
