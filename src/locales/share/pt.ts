import type { ShareMessages } from '../../views/share/messages.ts';

/** Portuguese. */
export const share: ShareMessages = {
  linkCopied: 'Link copiado',
  copyThisLink: 'Copie este link:',
  sinceLink: 'Desde que este link foi feito: {changes}',
  eventsAdded: { one: '{count} evento acrescentado', other: '{count} eventos acrescentados' },
  eventsChanged: { one: '{count} evento alterado', other: '{count} eventos alterados' },
  eventsRemoved: { one: '{count} evento já não está aqui', other: '{count} eventos já não estão aqui' },
  selectedGone: 'o que ele abria já não está aqui',
  selectedChanged: 'o que ele abria foi alterado',
  otherEvents: 'outros eventos são mostrados (antes {before}, agora {now})',
  format: 'Formato',
  plainText: 'Texto',
  citation: 'Citação',
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Selecionado: copie com o teclado',
  download: 'Baixar',
  sources: 'Fontes: {list}',
  accessed: 'acesso: {date}',
};
