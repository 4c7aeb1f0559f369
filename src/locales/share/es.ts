import type { ShareMessages } from '../../views/share/messages.ts';

/** Spanish. */
export const share: ShareMessages = {
  linkCopied: 'Enlace copiado',
  copyThisLink: 'Copie este enlace:',
  sinceLink: 'Desde que se hizo este enlace: {changes}',
  eventsAdded: { one: '{count} acontecimiento añadido', other: '{count} acontecimientos añadidos' },
  eventsChanged: { one: '{count} acontecimiento cambiado', other: '{count} acontecimientos cambiados' },
  eventsRemoved: { one: '{count} acontecimiento ya no está', other: '{count} acontecimientos ya no están' },
  selectedGone: 'lo que tenía abierto ya no está',
  selectedChanged: 'lo que tenía abierto ha cambiado',
  otherEvents: 'se ven otros acontecimientos (entonces {before}, ahora {now})',
  format: 'Formato',
  plainText: 'Texto',
  citation: 'Cita',
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Seleccionado: cópielo con el teclado',
  download: 'Descargar',
  sources: 'Fuentes: {list}',
  accessed: 'consultado: {date}',
};
