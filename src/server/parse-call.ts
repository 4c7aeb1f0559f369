import { type Call, CALL_LIMITS } from '../tiles/address.ts';
import {
  FACET_FIELDS,
  GROUP_FIELDS,
  LANE_FIELDS,
  type LaneKey,
  type Others,
  type PageRequest,
  type TileFilter,
  type TileId,
} from '../tiles/contract.ts';
import { COARSEST, MAX_EXACT_TIME, tileRange } from '../tiles/levels.ts';
import { CallError } from './call-error.ts';

/** A call and the requested version of the data; '' if the call has none. */
export interface VersionedCall {
  readonly call: Call;
  readonly version: string;
}

const FILTER = ['hidden', 'q', 'place', 'person', 'publisher', 'evidence', 'reported', 'others'];

/** Parameters of each kind of call. */
export const PARAMETERS: Readonly<Record<Call['kind'], readonly string[]>> = {
  about: [],
  changes: [],
  tile: ['lane', ...FILTER],
  articles: [],
  profile: ['columns', ...FILTER],
  page: ['from', 'to', 'cursor', 'limit', ...FILTER],
  event: FILTER,
  known: [],
  facets: ['limit', ...FILTER],
};

/**
 * Parses an address below `/v1/`, see `addressOf`.
 * @param path without a leading slash
 * @throws {CallError} 404 for an unknown path, 400 for an unknown or invalid parameter
 */
export function parseCall(path: string, parameters: URLSearchParams): VersionedCall {
  const { call, version } = readPath(path, parameters);
  for (const name of parameters.keys())
    if (!PARAMETERS[call.kind].includes(name)) throw new CallError(400, `There is no parameter ${name} here.`);
  return { call, version };
}

function readPath(path: string, parameters: URLSearchParams): VersionedCall {
  if (path === 'about.json') return { call: { kind: 'about' }, version: '' };
  if (path === 'changes') return { call: { kind: 'changes' }, version: '' };
  const [version = '', kind = '', ...rest] = path
    .replace(/\.json$/, '')
    .split('/')
    .map(decodePart);
  if (!path.endsWith('.json') || version === '') throw unknownPath();
  const call = readCall(kind, rest, parameters);
  if (!call) throw unknownPath();
  return { call, version };
}

function readCall(kind: string, rest: readonly string[], parameters: URLSearchParams): Call | undefined {
  const filter = (): TileFilter => readFilter(parameters);
  const [first = '', second = ''] = rest;
  const parts = `${kind}/${rest.length}`;
  if (parts === 'tiles/2') {
    const tile = readTile(first, second);
    return { kind: 'tile', tile, lane: readLane(parameters.get('lane')), filter: filter() };
  }
  if (parts === 'articles/2') return { kind: 'articles', tile: readTile(first, second) };
  if (parts === 'profile/0')
    return { kind: 'profile', columns: wholeNumber(parameters, 'columns', 1, CALL_LIMITS.columns), filter: filter() };
  if (parts === 'page/0') return { kind: 'page', page: readPage(parameters), filter: filter() };
  if (parts === 'events/1') return { kind: 'event', id: first, filter: filter() };
  if (parts === 'known/1')
    return { kind: 'known', time: wholeNumberIn('time', first, -MAX_EXACT_TIME, MAX_EXACT_TIME) };
  if (parts !== 'facets/1') return undefined;
  const field = FACET_FIELDS.find((each) => each === first);
  if (!field) throw new CallError(404, `Facets are ${FACET_FIELDS.join(', ')}.`);
  return { kind: 'facets', field, limit: wholeNumber(parameters, 'limit', 1, CALL_LIMITS.limit), filter: filter() };
}

const unknownPath = (): CallError => new CallError(404, 'There is nothing at this address.');

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unknownPath();
  }
}

function readTile(level: string, index: string): TileId {
  const tile = { level: Number(level), index: Number(index) };
  if (!/^\d{1,2}$/.test(level) || !/^-?\d{1,16}$/.test(index) || tile.level > COARSEST) throw unknownPath();
  const { start, end } = tileRange(tile);
  if (start < -2 * MAX_EXACT_TIME || end > 2 * MAX_EXACT_TIME) throw unknownPath();
  return tile;
}

function readLane(text: string | null): LaneKey | undefined {
  if (text === null) return undefined;
  const colon = text.indexOf(':');
  const field = LANE_FIELDS.find((each) => each === text.slice(0, colon));
  if (!field) throw new CallError(400, `lane is one of ${LANE_FIELDS.join(', ')}, a colon, and the value.`);
  return { field, value: checkedText('lane', text.slice(colon + 1)) };
}

function readFilter(parameters: URLSearchParams): TileFilter {
  const several = (name: 'hidden' | 'evidence'): string[] => {
    const values = parameters.getAll(name);
    if (values.length > CALL_LIMITS[name])
      throw new CallError(400, `${name} may be given ${CALL_LIMITS[name]} times at most.`);
    return values.map((value) => checkedText(name, value));
  };
  const [hidden, evidence] = [several('hidden'), several('evidence')];
  const reported = parameters.has('reported')
    ? wholeNumber(parameters, 'reported', -MAX_EXACT_TIME, MAX_EXACT_TIME)
    : undefined;
  const one = (name: string): string | undefined => {
    const value = parameters.get(name);
    return value === null ? undefined : checkedText(name, value);
  };
  return {
    ...(hidden.length > 0 && { hidden }),
    query: one('q'),
    place: one('place'),
    person: one('person'),
    publisher: one('publisher'),
    ...(evidence.length > 0 && { evidence }),
    reportedBy: reported,
    others: readOthers(parameters.get('others')),
  };
}

function readOthers(text: string | null): Others | undefined {
  if (text === null) return undefined;
  const [name = '', number = ''] = text.split(':');
  const field = GROUP_FIELDS.find((each) => each === name);
  if (!field) throw new CallError(400, `others is one of ${GROUP_FIELDS.join(', ')}, a colon, and a number.`);
  return { field, except: wholeNumberIn('others', number, 1, CALL_LIMITS.others) };
}

function readPage(parameters: URLSearchParams): PageRequest {
  const limit = wholeNumber(parameters, 'limit', 1, CALL_LIMITS.limit);
  const cursor = parameters.get('cursor') ?? undefined;
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
    throw new CallError(400, 'cursor is what `next` of a page was.');
  if (!parameters.has('from') && !parameters.has('to')) return { limit, cursor };
  const [start, end] = ['from', 'to'].map((name) => wholeNumber(parameters, name, -MAX_EXACT_TIME, MAX_EXACT_TIME));
  return { range: { start: start!, end: end! }, limit, cursor };
}

function wholeNumber(parameters: URLSearchParams, name: string, least: number, most: number): number {
  return wholeNumberIn(name, parameters.get(name) ?? '', least, most);
}

function wholeNumberIn(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^-?\d{1,16}$/.test(text) || value < least || value > most)
    throw new CallError(400, `${name} is a whole number from ${least} to ${most}.`);
  return value;
}

function checkedText(name: string, text: string): string {
  if (text.length > CALL_LIMITS.text)
    throw new CallError(400, `${name} may be ${CALL_LIMITS.text} characters long at most.`);
  return text;
}
