/**
 * What happens at the time that a property gives; it precedes "of" and the name of the entity in a title. Empty if the
 * entity itself is what happens.
 */
export const HAPPENINGS: Readonly<Record<string, string>> = {
  P569: 'Birth',
  P570: 'Death',
  P571: 'Inception',
  P574: 'Scientific naming',
  P575: 'Discovery',
  P576: 'Dissolution',
  P577: 'Publication',
  P580: '',
  P582: '',
  P585: '',
  P606: 'First flight',
  P619: 'Launch',
  P620: 'Landing',
  P729: 'Entry into service',
  P730: 'Retirement',
  P746: 'Disappearance',
  P1191: 'First performance',
  P1249: 'First written record',
  P1619: 'Opening',
  P1636: 'Baptism',
  P2031: 'Work period',
  P2032: 'Work period',
  P2669: 'Discontinuation',
  P3999: 'Closing',
  P4602: 'Burial',
};

/** Properties for the start of something, each with the property for its end. */
export const PAIRS: readonly (readonly [start: string, end: string])[] = [
  ['P580', 'P582'],
  ['P2031', 'P2032'],
];

/** Properties for a time that an entity has only once: if there are two, one of them is wrong. */
export const SINGLE: ReadonlySet<string> = new Set(
  'P569 P570 P571 P575 P576 P580 P582 P606 P619 P746 P1191 P1249 P1636 P2031 P2032 P4602'.split(' '),
);

/**
 * Properties with which Wikidata projects organise their own work: on focus list of a project, maintained by a project.
 */
export const HOUSEKEEPING: ReadonlySet<string> = new Set(['P5008', 'P6104']);

/**
 * English names of properties that often have a start or end, for files that do not contain the properties themselves.
 */
export const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  P6: 'head of government',
  P17: 'country',
  P26: 'spouse',
  P27: 'country of citizenship',
  P31: 'instance of',
  P35: 'head of state',
  P37: 'official language',
  P39: 'position held',
  P54: 'member of sports team',
  P69: 'educated at',
  P102: 'member of political party',
  P106: 'occupation',
  P108: 'employer',
  P127: 'owned by',
  P131: 'located in',
  P138: 'named after',
  P150: 'contains',
  P159: 'headquarters location',
  P166: 'award received',
  P169: 'chief executive officer',
  P190: 'twinned with',
  P361: 'part of',
  P410: 'military rank',
  P463: 'member of',
  P488: 'chairperson',
  P512: 'academic degree',
  P551: 'residence',
  P607: 'conflict',
  P793: 'significant event',
  P1317: 'flourished',
  P1344: 'participant in',
  P1346: 'winner',
  P1411: 'nominated for',
  P1448: 'official name',
  P1435: 'heritage designation',
  P3602: 'candidacy in election',
};
