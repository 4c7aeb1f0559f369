/** Accents of Latin, Greek and Cyrillic letters. Marks of other scripts, such as vowels of Devanagari and Thai, distinguish names and are kept. */
const ACCENTS = /[\u0300-\u036f]/g;

/** A key that is equal for names that differ only in case, accents and blanks. */
export const publisherKey = (name: string): string =>
  name.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(/\s+/g, ' ').trim();
