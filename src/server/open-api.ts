import { CALL_LIMITS } from '../tiles/address.ts';
import { FACET_FIELDS, GROUP_FIELDS, LANE_FIELDS } from '../tiles/contract.ts';
import { BINS_PER_TILE, COARSEST, MAX_EXACT_TIME } from '../tiles/levels.ts';

const text = { type: 'string', maxLength: CALL_LIMITS.text };
const time = { type: 'integer', minimum: -MAX_EXACT_TIME, maximum: MAX_EXACT_TIME, description: 'ms of the axis' };
const moment = { ...time, description: 'ms, UTC' };
const whole = { type: 'integer', minimum: 0 };
const list = (items: object): object => ({ type: 'array', items });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const record = (
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});

/** A record as in an events file, described by the schema of that file. */
const fileRecord = (name: string): object => ({ type: 'object', description: `${name} as in an events file` });

const inPath = (name: string, schema: object): object => ({ name, in: 'path', required: true, schema });
const inQuery = (name: string, schema: object, description: string, required = false): object => ({
  name,
  in: 'query',
  required,
  schema,
  description,
});

const VERSION = inPath('version', { type: 'string' });
const TILE = [
  VERSION,
  inPath('level', { type: 'integer', minimum: 0, maximum: COARSEST }),
  inPath('index', { type: 'integer' }),
];
const FILTER = [
  inQuery(
    'hidden',
    { ...list(text), maxItems: CALL_LIMITS.hidden },
    'A category that is left out; several as several parameters; empty for events without one.',
  ),
  inQuery('q', text, 'Words, each of which must begin a word of the texts of an event.'),
  inQuery('place', text, 'The place of an event.'),
  inQuery('person', text, 'One of the people of an event; empty for events that name none.'),
  inQuery('publisher', text, 'A publisher of an article that speaks of an event; empty for events without one.'),
  inQuery(
    'evidence',
    { ...list(text), maxItems: CALL_LIMITS.evidence },
    'A kind of evidence: one-voice, two-or-more, disputed, retracted or uncited; several as several parameters, of which an event has one at least.',
  ),
  inQuery('reported', moment, 'Events that an article had certainly reported by this moment.'),
  inQuery(
    'others',
    text,
    `One of ${GROUP_FIELDS.join(', ')}, a colon, and a number N: events that have none of the N values that most events have.`,
  ),
];

const failure = (description: string): object => ({
  description,
  content: { 'application/json': { schema: record({ error: { type: 'string' } }) } },
});

const get = (summary: string, parameters: readonly object[], schema: object): object => ({
  get: {
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      400: failure('A parameter is not understood.'),
      404: failure('There is nothing at this address.'),
      410: failure('The data have changed; the version in the path is of before.'),
      503: failure(
        'The answer took too long, too much is asked at once, or the database does not answer: ask again after Retry-After.',
      ),
    },
  },
});

/** The server's API, as OpenAPI 3.1. */
export const OPEN_API = {
  openapi: '3.1.0',
  info: {
    title: 'Tiles of time',
    version: '1',
    description: `What a timeline shows of a database of events. A bin of level L is 2^L ms long, a tile is ${BINS_PER_TILE} bins; all begin at whole multiples of their length.`,
  },
  paths: {
    '/v1/about.json': get('The store as a whole', [], ref('About')),
    '/v1/changes': {
      get: {
        summary: 'Tells of each new version, as server-sent events named `change`',
        responses: {
          200: { description: 'A stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        },
      },
    },
    '/v1/{version}/tiles/{level}/{index}.json': get(
      'What there is to draw of the time of a tile',
      [
        ...TILE,
        inQuery('lane', text, `One of ${LANE_FIELDS.join(', ')}, a colon, and the value; the events of one lane.`),
        ...FILTER,
      ],
      ref('Tile'),
    ),
    '/v1/{version}/articles/{level}/{index}.json': get(
      'The articles published in the time of a tile',
      TILE,
      list(ref('GlyphBin')),
    ),
    '/v1/{version}/profile.json': get(
      'Numbers of events by equal parts of the extent',
      [
        VERSION,
        inQuery('columns', { type: 'integer', minimum: 1, maximum: CALL_LIMITS.columns }, 'Number of parts.', true),
        ...FILTER,
      ],
      record({ possible: list({ type: 'number' }), certain: list({ type: 'number' }) }),
    ),
    '/v1/{version}/page.json': get(
      'Events in order of time',
      [
        VERSION,
        inQuery('from', time, 'Events that begin from this time on; with `to`.'),
        inQuery('to', time, 'Events that begin before this time; with `from`.'),
        inQuery('cursor', { type: 'string' }, '`next` of the page before.'),
        inQuery('limit', { type: 'integer', minimum: 1, maximum: CALL_LIMITS.limit }, 'Most events of the page.', true),
        ...FILTER,
      ],
      ref('Page'),
    ),
    '/v1/{version}/events/{id}.json': get(
      'One event, and its neighbours',
      [VERSION, inPath('id', { type: 'string' }), ...FILTER],
      ref('EventDetail'),
    ),
    '/v1/{version}/known/{time}.json': get(
      'How many events were known at a moment, and the publications before and after its day',
      [VERSION, inPath('time', moment)],
      record({ events: whole }, { previous: moment, next: moment }),
    ),
    '/v1/{version}/facets/{field}.json': get(
      'Values with the number of their events, most first',
      [
        VERSION,
        inPath('field', { enum: FACET_FIELDS }),
        inQuery('limit', { type: 'integer', minimum: 1, maximum: CALL_LIMITS.limit }, 'Most values.', true),
        ...FILTER,
      ],
      list(record({ key: { type: 'string' }, count: whole })),
    ),
  },
  components: {
    schemas: {
      TimeRange: record({ start: time, end: time }),
      About: record(
        {
          version: { type: 'string' },
          timeZone: { type: 'string' },
          categories: list(fileRecord('A category')),
          publishers: list(fileRecord('A publisher')),
          total: whole,
          articles: whole,
          k: whole,
          levels: record({ finest: whole, coarsest: whole }),
          capabilities: list({ type: 'string' }),
        },
        {
          title: { type: 'string' },
          description: { type: 'string' },
          lang: { type: 'string' },
          range: { type: 'string' },
          extent: ref('TimeRange'),
          eventBounds: ref('TimeRange'),
          published: record({ first: moment, last: moment }),
          fields: list({ enum: FACET_FIELDS }),
        },
      ),
      Row: record({ event: fileRecord('An event'), place: whole, from: time, to: time, priority: { type: 'number' } }),
      TileBin: record({ start: time, count: whole, from: time, lastFrom: time, to: time }),
      Tile: record({
        before: whole,
        reaching: { ...list(whole), minItems: BINS_PER_TILE, maxItems: BINS_PER_TILE },
        straddlers: list(ref('Row')),
        bins: list(ref('TileBin')),
        events: list(ref('Row')),
        articles: list(fileRecord('An article')),
      }),
      GlyphBin: record({
        start: time,
        count: whole,
        first: list(record({ id: { type: 'string' }, time: { type: 'number' } })),
      }),
      Page: record({ rows: list(ref('Row')), articles: list(fileRecord('An article')) }, { next: { type: 'string' } }),
      EventDetail: record(
        { row: ref('Row'), articles: list(fileRecord('An article')) },
        { previous: { type: 'string' }, next: { type: 'string' } },
      ),
    },
  },
} as const;
