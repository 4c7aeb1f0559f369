import { Part, warnOfMissing } from '../source/part.ts';

/**
 * What applies changes to a story.
 * @param loadRare loads what records that come may need: a change is shown without waiting.
 */
export const changePart = (loadRare: () => Promise<void>): Part<typeof import('../model/change.ts')> =>
  new Part(
    async () => {
      await loadRare();
      return import('../model/change.ts');
    },
    () => warnOfMissing('what adds and removes events', 'the story stays as it is'),
  );
