import type { Steps } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { idMaker } from '../../file/unique-ids.ts';
import { ArticleShelf } from '../article-shelf.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { dateOf, entityIn, eventOf, happeningsOf, hasDate } from './sparql-event.ts';
import { rolesOf } from './sparql-roles.ts';
import type { ResultTable } from './sparql-table.ts';

/** Rows read in one step. */
const STEP = 100;

/**
 * Reads the results of a SPARQL query. A row is a record; if it has several dates that are not a start and an end, each
 * is a record. A query returns one row per article or type of an event; the first of these rows is kept, with the
 * articles of all. The names of the variables say what they hold (`rolesOf`). Never throws. O(size).
 */
export function* sparqlSteps(table: ResultTable): Steps<Reading> {
  const roles = rolesOf(table);
  const happenings = happeningsOf(roles);
  const ids = new Set<string>();
  const makeId = idMaker((id) => ids.has(id));
  const shelf = new ArticleShelf(makeId);
  const events = new Map<string, { readonly event: ListedEvent; readonly where: string }>();
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], []];
  const assumed = { year: 0, month: 0 };
  let records = 0;
  for (const [i, { where, cells, raw }] of table.rows.entries()) {
    if (i % STEP === STEP - 1) yield i / table.rows.length;
    const dated = cells ? happenings.filter((one) => hasDate(one, cells)) : [];
    if (!cells || dated.length === 0) {
      records++;
      const why = cells
        ? `This row has no date: ask for one, such as ?date${happenings.length > 0 ? '' : '; no variable of the query holds dates'}.`
        : 'This is not a row of results: a row is an object with a value for each variable.';
      leftOut.push({ where, why, raw: raw() });
      continue;
    }
    const isDeprecated = [...cells.values()].some(({ value }) => value.endsWith('ontology#DeprecatedRank'));
    for (const happening of dated) {
      records++;
      const date = isDeprecated
        ? { why: 'This statement has the deprecated rank: Wikidata considers it wrong.' }
        : dateOf(happening, cells);
      if ('why' in date) {
        leftOut.push({ where, why: date.why, raw: raw() });
        continue;
      }
      const event = eventOf(happening, roles, cells, date.edtf, shelf);
      if (!event.title) {
        leftOut.push({ where, why: 'This row has no title: ask for a label, such as ?itemLabel.', raw: raw() });
        continue;
      }
      const item = entityIn(roles, cells);
      const key = JSON.stringify([item, event.title, event.date]);
      const same = events.get(key);
      if (same) {
        const citations = [...new Set([...same.event.citations, ...event.citations])];
        events.set(key, { ...same, event: { ...same.event, citations } });
        leftOut.push({
          where,
          why: `${same.where} is about the same event; their articles were combined.`,
          raw: raw(),
        });
        continue;
      }
      if (date.assumed) assumed[date.assumed]++;
      const wanted = [item, happening.name.toLowerCase()].filter(Boolean).join('-');
      const id = item && !ids.has(wanted) ? wanted : makeId(event.title);
      ids.add(id);
      events.set(key, { event: { id, ...event }, where });
    }
  }
  if (assumed.year + assumed.month > 0) {
    const why = `These results have no precision: 1 January was read as the whole year (dates: ${assumed.year}), another first of a month as the whole month (dates: ${assumed.month}), as most of them are. Ask for wikibase:timePrecision, as ?precision.`;
    notes.push({ where: 'the whole file', why, raw: '' });
  }
  return {
    file: { articles: shelf.articles(), events: [...events.values()].map(({ event }) => event) },
    records,
    kept: events.size,
    leftOut,
    notes: notes.map(noteOf),
  };
}
