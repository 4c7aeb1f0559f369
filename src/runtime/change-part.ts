import { Part, warnOfMissing } from '../source/part.ts';

/**
 * The part that applies changes to a story.
 * @param loadRare loads what future records may need, so that a change is shown without waiting.
 */
export const changePart = (loadRare: () => Promise<void>): Part<typeof import('../model/change.ts')> =>
  new Part(
    async () => {
      await loadRare();
      return import('../model/change.ts');
    },
    () => warnOfMissing('what adds and removes events', 'the story stays as it is'),
  );
