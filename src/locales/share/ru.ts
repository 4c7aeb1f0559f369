import type { ShareMessages } from '../../views/share/messages.ts';

/** Russian. */
export const share: ShareMessages = {
  linkCopied: 'Ссылка скопирована',
  copyThisLink: 'Скопируйте эту ссылку:',
  sinceLink: 'С тех пор как создана ссылка: {changes}',
  eventsAdded: {
    one: 'добавлено {count} событие',
    few: 'добавлено {count} события',
    many: 'добавлено {count} событий',
    other: 'добавлено {count} события',
  },
  eventsChanged: {
    one: 'изменено {count} событие',
    few: 'изменено {count} события',
    many: 'изменено {count} событий',
    other: 'изменено {count} события',
  },
  eventsRemoved: {
    one: 'больше нет {count} события',
    few: 'больше нет {count} событий',
    many: 'больше нет {count} событий',
    other: 'больше нет {count} события',
  },
  selectedGone: 'того, что было открыто, больше нет',
  selectedChanged: 'то, что было открыто, изменено',
  otherEvents: 'показаны другие события (тогда {before}, сейчас {now})',
  format: 'Формат',
  plainText: 'Текст',
  citation: 'Ссылка на источник',
  copy: 'Копировать',
  copied: 'Скопировано',
  selected: 'Выделено: скопируйте с клавиатуры',
  download: 'Скачать',
  sources: 'Источники: {list}',
  accessed: 'дата обращения: {date}',
};
