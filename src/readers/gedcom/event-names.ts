/** The name and category of an event. */
export interface EventName {
  readonly name: string;
  readonly category: 'Birth' | 'Family' | 'Death' | 'Residence' | 'Life';
  /** Whether it is a record even without a date: events are, attributes such as an occupation are not. */
  readonly isEvent: boolean;
}

const named = (
  category: EventName['category'],
  isEvent: boolean,
  names: Readonly<Record<string, string>>,
): [string, EventName][] => Object.entries(names).map(([tag, name]) => [tag, { name, category, isEvent }]);

/** Events and attributes of persons and families, by tag. */
export const EVENT_NAMES: ReadonlyMap<string, EventName> = new Map([
  ...named('Birth', true, {
    BIRT: 'Birth',
    CHR: 'Christening',
    BAPM: 'Baptism',
    BLES: 'Blessing',
    ADOP: 'Adoption',
    BAPL: 'Baptism (LDS)',
  }),
  ...named('Family', true, {
    ENGA: 'Engagement',
    MARB: 'Marriage banns',
    MARC: 'Marriage contract',
    MARL: 'Marriage licence',
    MARS: 'Marriage settlement',
    MARR: 'Marriage',
    SLGS: 'Sealing (LDS)',
    DIVF: 'Filing for divorce',
    DIV: 'Divorce',
    ANUL: 'Annulment',
    _SEPR: 'Separation',
  }),
  ...named('Death', true, {
    DEAT: 'Death',
    BURI: 'Burial',
    CREM: 'Cremation',
    WILL: 'Will',
    PROB: 'Probate',
    _FUN: 'Funeral',
  }),
  ...named('Residence', true, {
    RESI: 'Residence',
    CENS: 'Census',
    EMIG: 'Emigration',
    IMMI: 'Immigration',
    NATU: 'Naturalization',
  }),
  ...named('Life', true, {
    EVEN: '',
    BARM: 'Bar mitzvah',
    BASM: 'Bat mitzvah',
    CHRA: 'Christening as an adult',
    CONF: 'Confirmation',
    CONL: 'Confirmation (LDS)',
    ENDL: 'Endowment (LDS)',
    FCOM: 'First communion',
    GRAD: 'Graduation',
    INIL: 'Initiatory (LDS)',
    ORDN: 'Ordination',
    RETI: 'Retirement',
    SLGC: 'Sealing to parents (LDS)',
  }),
  ...named('Life', false, {
    CAST: 'Caste',
    EDUC: 'Education',
    FACT: '',
    NATI: 'Nationality',
    OCCU: 'Occupation',
    PROP: 'Possession',
    RELI: 'Religion',
    TITL: 'Title',
    _DEG: 'Degree',
    _ELEC: 'Election',
    _EMPLOY: 'Employment',
    _MILT: 'Military service',
  }),
]);
