import type { ShareMessages } from '../../views/share/messages.ts';

/** German. */
export const share: ShareMessages = {
  linkCopied: 'Link kopiert',
  copyThisLink: 'Diesen Link kopieren:',
  sinceLink: 'Seit dieser Link gemacht wurde: {changes}',
  eventsAdded: { one: '{count} Ereignis neu', other: '{count} Ereignisse neu' },
  eventsChanged: { one: '{count} Ereignis geändert', other: '{count} Ereignisse geändert' },
  eventsRemoved: { one: '{count} Ereignis nicht mehr da', other: '{count} Ereignisse nicht mehr da' },
  selectedGone: 'was er geöffnet hatte, ist nicht mehr da',
  selectedChanged: 'was er geöffnet hatte, wurde geändert',
  otherEvents: 'andere Ereignisse zu sehen (damals {before}, jetzt {now})',
  format: 'Format',
  plainText: 'Text',
  citation: 'Zitat',
  copy: 'Kopieren',
  copied: 'Kopiert',
  selected: 'Ausgewählt: mit der Tastatur kopieren',
  download: 'Herunterladen',
  sources: 'Quellen: {list}',
  accessed: 'abgerufen: {date}',
};
