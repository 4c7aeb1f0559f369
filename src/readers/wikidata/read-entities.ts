import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { idMaker } from '../../file/unique-ids.ts';
import { ArticleRecords } from '../article-records.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { EventMaker, onceEach } from './event.ts';
import { inLanguage, Labels } from './labels.ts';
import { HOUSEKEEPING } from './property-names.ts';
import { type Dated, ranked } from './ranks.ts';
import { References } from './references.ts';
import { entitiesOf, type Entity } from './statement.ts';
import { type TimedStatement, timedStatementsOf } from './timed-statements.ts';

interface DatedStatement extends Dated {
  readonly words: string | undefined;
  readonly notes: readonly string[];
}

/** Events made in one step if an entity has many. */
const STEP = 200;

/** Types of values that can be an event: not numbers, pictures, addresses, coordinates and identifiers. */
const TELLING: ReadonlySet<string> = new Set(['time', 'wikibase-item', 'wikibase-lexeme', 'monolingualtext', 'string']);

/**
 * Reads Wikidata entities. Each statement with a time is a record (see `timedStatementsOf`), and becomes an event if it
 * is kept. Left out are statements that are deprecated, superseded by others (`ranked`), or whose value is a number, a
 * picture, an address or an identifier. References with an address or a work become articles. Texts are in English if
 * there is an English label. Never throws. O(size).
 */
export function* entitySteps(document: unknown): Steps<Reading> {
  const entities = yield* withinShares(entitiesOf(document), 0, 0.3);
  const labels = new Labels(entities);
  const ids = new Set<string>();
  const makeId = idMaker((id) => ids.has(id));
  const articles = new ArticleRecords(makeId);
  const references = new References(articles, labels);
  const events: ListedEvent[] = [];
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], []];
  let [records, converted] = [0, 0];
  for (const [i, entity] of entities.entries()) {
    const done = 0.3 + (0.7 * i) / entities.length;
    yield done;
    const maker = new EventMaker(entity, labels, references);
    const timed = timedStatementsOf(entity);
    records += timed.length;
    const leaveOut = (record: TimedStatement, why: string): void => {
      const raw = clip([entity.id, record.property].map((id) => labels.known(id) || id).join(': '));
      leftOut.push({ where: record.statement.where, why, raw });
    };
    for (const group of groupsOf(timed)) {
      const dated = group.flatMap((record): DatedStatement | readonly DatedStatement[] => {
        const why = reasonOf(record);
        if (why === undefined && 'edtf' in record.date) return { record, words: undefined, ...record.date };
        leaveOut(record, why ?? ('why' in record.date ? record.date.why : ''));
        return [];
      });
      const { kept, left } = group[0]?.isMain
        ? ranked(dated)
        : { kept: dated.map((one) => ({ dated: one, wider: [], isDisputed: false })), left: [] };
      for (const one of left) leaveOut(one.dated.record, one.why);
      for (const { dated: one, wider, isDisputed } of kept) {
        if (events.length % STEP === STEP - 1) yield done;
        const { statement } = one.record;
        const event = maker.eventOf(one.record, one.edtf, one.words);
        const more = wider.flatMap(({ record, edtf }) => references.citationsOf(record.statement, edtf));
        const own = event.citations.map((citation) =>
          typeof citation === 'string' ? { article: citation } : citation,
        );
        const id = statement.id && !ids.has(statement.id) ? statement.id : makeId(event.title);
        ids.add(id);
        const others = isDisputed ? kept.filter((other) => other.dated !== one).map((other) => other.dated.edtf) : [];
        const dispute = { status: 'disputed', statusNote: `Wikidata also gives ${others.join(', ')}` } as const;
        events.push({ id, ...event, citations: onceEach([...own, ...more]), ...(isDisputed && dispute) });
        if (one.words !== undefined) converted++;
        for (const why of one.notes) notes.push({ where: statement.where, why, raw: clip(event.title) });
      }
    }
  }
  return {
    file: { ...aboutOf(entities), articles: articles.articles(), events },
    records,
    kept: events.length,
    leftOut,
    notes: [...notes, ...wholeNotes(labels, references.passed, converted)].map(noteOf),
  };
}

/** Why a record is left out regardless of its date; undefined if it is not. */
function reasonOf({ property, statement: { rank, main } }: TimedStatement): string | undefined {
  if (rank === 'deprecated') return 'This statement has the deprecated rank: Wikidata considers it wrong.';
  if (HOUSEKEEPING.has(property)) return 'This is about the work of Wikidata itself, and not an event.';
  if (main.datatype === '' || TELLING.has(main.datatype)) return undefined;
  return 'This is a number, picture, address or identifier with a time, and not an event.';
}

/** The records grouped by property, in order. */
function groupsOf(timed: readonly TimedStatement[]): (readonly TimedStatement[])[] {
  const groups = new Map<string, TimedStatement[]>();
  for (const one of timed) {
    const key = `${one.property} ${one.isMain}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The title and description of the only entity in a file; empty if there are several. */
function aboutOf(entities: readonly Entity[]): { title?: string; description?: string } {
  const [only, ...others] = entities.filter(({ id }) => id.startsWith('Q'));
  if (!only || others.length > 0) return {};
  const [title, description] = [inLanguage(only.fields['labels']), inLanguage(only.fields['descriptions'])];
  return { ...(title && { title }), ...(description && { description }) };
}

/** Remarks about many records at once; each is made once. */
function wholeNotes({ unknown }: Labels, passed: number, converted: number): LeftOut[] {
  const ids = [...unknown].filter((id) => id !== '');
  const all: readonly (readonly [count: number, why: string, raw: string])[] = [
    [
      ids.length,
      `Titles show ids of entities whose names are not in this file; ids without a name: ${ids.length}. Ask for these, too, or use a query with labels.`,
      ids.join(', '),
    ],
    [converted, `Days of the Julian calendar were converted to the Gregorian one; dates: ${converted}.`, ''],
    [
      passed,
      `References that name neither an address nor a work, such as “imported from Wikipedia”, are no articles; there are ${passed}.`,
      '',
    ],
  ];
  return all.filter(([count]) => count > 0).map(([, why, raw]) => ({ where: 'the whole file', why, raw: clip(raw) }));
}
