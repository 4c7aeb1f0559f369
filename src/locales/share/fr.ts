import type { ShareMessages } from '../../views/share/messages.ts';

/** French. */
export const share: ShareMessages = {
  linkCopied: 'Lien copié',
  copyThisLink: 'Copiez ce lien :',
  sinceLink: 'Depuis que ce lien a été fait : {changes}',
  eventsAdded: { one: '{count} événement ajouté', other: '{count} événements ajoutés' },
  eventsChanged: { one: '{count} événement modifié', other: '{count} événements modifiés' },
  eventsRemoved: { one: '{count} événement n’est plus là', other: '{count} événements ne sont plus là' },
  selectedGone: 'ce qu’il ouvrait n’est plus là',
  selectedChanged: 'ce qu’il ouvrait a changé',
  otherEvents: 'd’autres événements sont affichés (alors {before}, maintenant {now})',
  format: 'Format',
  plainText: 'Texte',
  citation: 'Référence',
  copy: 'Copier',
  copied: 'Copié',
  selected: 'Sélectionné : copiez-le au clavier',
  download: 'Télécharger',
  sources: 'Sources : {list}',
  accessed: 'consulté : {date}',
};
