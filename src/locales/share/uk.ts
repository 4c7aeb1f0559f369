import type { ShareMessages } from '../../views/share/messages.ts';

/** Ukrainian. */
export const share: ShareMessages = {
  linkCopied: 'Посилання скопійовано',
  copyThisLink: 'Скопіюйте це посилання:',
  sinceLink: 'Відколи створено посилання: {changes}',
  eventsAdded: {
    one: 'додано {count} подію',
    few: 'додано {count} події',
    many: 'додано {count} подій',
    other: 'додано {count} події',
  },
  eventsChanged: {
    one: 'змінено {count} подію',
    few: 'змінено {count} події',
    many: 'змінено {count} подій',
    other: 'змінено {count} події',
  },
  eventsRemoved: {
    one: 'більше немає {count} події',
    few: 'більше немає {count} подій',
    many: 'більше немає {count} подій',
    other: 'більше немає {count} події',
  },
  selectedGone: 'того, що було відкрито, більше немає',
  selectedChanged: 'те, що було відкрито, змінено',
  otherEvents: 'показано інші події (тоді {before}, зараз {now})',
  format: 'Формат',
  plainText: 'Текст',
  citation: 'Посилання на джерело',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  selected: 'Виділено: скопіюйте з клавіатури',
  download: 'Завантажити',
  sources: 'Джерела: {list}',
  accessed: 'дата звернення: {date}',
};
