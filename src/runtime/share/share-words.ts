import { loadShareWords } from '../../locales/share/index.ts';
import { warnOfMissing } from '../../source/part.ts';
import { english, type ShareMessages } from '../../views/share/messages.ts';
import type { Words } from '../../views/words.ts';

/**
 * The words for links and citations in the language of an element. If their file is missing they are English; never
 * rejects.
 */
export async function shareWords({ locale }: Pick<Words, 'locale'>): Promise<ShareMessages> {
  try {
    return (await loadShareWords(locale)) ?? english;
  } catch {
    warnOfMissing('the words of citations', 'English stands in', 'locales');
    return english;
  }
}
