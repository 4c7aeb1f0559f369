import type { ShareMessages } from '../../views/share/messages.ts';

/** Hindi. */
export const share: ShareMessages = {
  linkCopied: 'लिंक कॉपी हुआ',
  copyThisLink: 'यह लिंक कॉपी करें:',
  sinceLink: 'यह लिंक बनने के बाद: {changes}',
  eventsAdded: { one: '{count} घटना जोड़ी गई', other: '{count} घटनाएँ जोड़ी गईं' },
  eventsChanged: { one: '{count} घटना बदली', other: '{count} घटनाएँ बदलीं' },
  eventsRemoved: { one: '{count} घटना अब नहीं है', other: '{count} घटनाएँ अब नहीं हैं' },
  selectedGone: 'इसमें जो खुला था वह अब नहीं है',
  selectedChanged: 'इसमें जो खुला था वह बदल गया है',
  otherEvents: 'दूसरी घटनाएँ दिखाई गई हैं (तब {before}, अब {now})',
  format: 'प्रारूप',
  plainText: 'पाठ',
  citation: 'हवाला',
  copy: 'कॉपी करें',
  copied: 'कॉपी हुआ',
  selected: 'चुना गया: कीबोर्ड से कॉपी करें',
  download: 'डाउनलोड करें',
  sources: 'स्रोत: {list}',
  accessed: 'देखने की तारीख: {date}',
};
