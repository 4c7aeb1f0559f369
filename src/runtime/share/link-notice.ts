import { fill } from '../../dates/format/fill.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { changesSince, type LinkChanges } from '../../state/link-digest.ts';
import type { ViewState } from '../../state/view-state.ts';
import { evidenceWords } from '../../views/evidence/messages.ts';
import type { Plural } from '../../views/messages.ts';
import type { ShareMessages } from '../../views/share/messages.ts';
import { noticeStyles } from '../../views/share/styles.ts';
import type { Words } from '../../views/words.ts';
import type { Sheets } from '../style-sheets.ts';
import { Notice } from './notice.ts';
import { shareWords } from './share-words.ts';

/** Maximum number of events whose titles are listed. */
const MAX_TITLES = 3;

/** What has changed since a link was made, in one line. */
export function changesText(changes: LinkChanges, selected: string, words: Words, messages: ShareMessages): string {
  const { quote, withNote } = evidenceWords(words);
  const { added, changed, removed, counts } = changes;
  const events = (phrase: Plural, { length }: readonly TimelineEvent[], titled: readonly TimelineEvent[]): string[] => {
    if (length === 0) return [];
    const text = words.count(phrase, length);
    const titles = titled.map(({ title }) => fill(quote, { text: title })).join(', ');
    return [titled.length > 0 && titled.length <= MAX_TITLES ? fill(withNote, { text, note: titles }) : text];
  };
  // Whether a change of the event that was open is already among the other changes
  const isSaid = changed.some(({ id }) => id === selected);
  const [before, now] = [counts?.before, counts?.now].map((count) => words.number(count ?? 0));
  const list = [
    ...events(messages.eventsAdded, added, added),
    ...events(messages.eventsChanged, changed, changed),
    ...(removed > 0 ? [words.count(messages.eventsRemoved, removed)] : []),
    ...(counts ? [fill(messages.otherEvents, { before: before ?? '', now: now ?? '' })] : []),
    ...(changes.selected === 'gone' ? [messages.selectedGone] : []),
    ...(changes.selected === 'changed' && !isSaid ? [messages.selectedChanged] : []),
  ];
  return fill(messages.sinceLink, { changes: list.join('; ') });
}

/** Shows readers who follow a link what has changed since it was made; nothing if nothing has. */
export class LinkNotice {
  readonly #notice: Notice;
  readonly #words: () => Words;

  constructor(host: HTMLElement, sheets: Sheets, words: () => Words) {
    sheets.add(noticeStyles);
    this.#notice = new Notice(host);
    this.#words = words;
  }

  /** @param selected id that was open in the link, whether it still exists or not; '' for none. */
  async tell(digest: string, view: ViewState, selected: string): Promise<void> {
    const changes = changesSince(digest, view, selected);
    if (!changes) return this.#notice.hide();
    const words = this.#words();
    this.#notice.show(changesText(changes, selected, words, await shareWords(words)), words.t.close);
  }
}
