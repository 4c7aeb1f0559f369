import type { Plural } from '../messages.ts';

/** All words of links and of the dialog for citing. Words in braces are filled in: keep them, in any order. */
export interface ShareMessages {
  readonly linkCopied: string;
  /** Precedes a link that the browser cannot copy by itself. */
  readonly copyThisLink: string;
  /** `{changes}` is a list of the phrases below. */
  readonly sinceLink: string;
  readonly eventsAdded: Plural;
  readonly eventsChanged: Plural;
  readonly eventsRemoved: Plural;
  readonly selectedGone: string;
  readonly selectedChanged: string;
  /** Used if only the numbers of events are known. */
  readonly otherEvents: string;
  /** Name of the choice of formats. */
  readonly format: string;
  /** The plain text format. */
  readonly plainText: string;
  /** Name of the field with the citation. */
  readonly citation: string;
  readonly copy: string;
  readonly copied: string;
  /** Used if the browser cannot copy by itself: the text is selected. */
  readonly selected: string;
  readonly download: string;
  /** In a citation, the articles behind an event. */
  readonly sources: string;
  /** In a citation, when the address was opened. */
  readonly accessed: string;
}

export const english: ShareMessages = {
  linkCopied: 'Link copied',
  copyThisLink: 'Copy this link:',
  sinceLink: 'Since this link was made: {changes}',
  eventsAdded: { one: '{count} event added', other: '{count} events added' },
  eventsChanged: { one: '{count} event changed', other: '{count} events changed' },
  eventsRemoved: { one: '{count} event no longer there', other: '{count} events no longer there' },
  selectedGone: 'what it had open is no longer there',
  selectedChanged: 'what it had open has changed',
  otherEvents: 'other events are shown ({before} then, {now} now)',
  format: 'Format',
  plainText: 'Text',
  citation: 'Citation',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: copy it with the keyboard',
  download: 'Download',
  sources: 'Sources: {list}',
  accessed: 'accessed {date}',
};
