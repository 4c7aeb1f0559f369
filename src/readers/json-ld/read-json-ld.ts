import { runSteps, type Steps } from '../../file/steps.ts';
import type { ListedEvent, ListedFile } from '../../file/types.ts';
import type { ReadOptions } from '../reader.ts';
import type { Reading } from '../reading.ts';
import { convert } from './convert.ts';

/**
 * Reads schema.org JSON-LD: Events and Articles of every kind, wherever they stand. What `toJSONLD` wrote comes back as
 * the same events; of others the name, dates, place, people and image are read as plain text. An article is cited for an event that
 * is its subject (`subjectOf`, `about`, `mentions`, `mainEntity`, either way round) or that names it (`citation`), and so is the
 * event's own page. Each update of a live blog is an event with its article. An event that is cancelled or postponed says so in its
 * title, one that is moved in its summary. Never throws; the result is for `checkFile`, which says what is wrong with it.
 * @param value parsed JSON: a node, a list of nodes, or a graph; or a list of the texts of several blocks.
 */
export function fromJSONLD(value: unknown): ListedFile {
  return runSteps(convert(value)).file;
}

/**
 * The same with what cannot be drawn left out, each with its place and reason: events without a name or a date that can be read,
 * articles without a headline, blocks that are not JSON. Events and articles are what is counted, each `@id` once.
 */
export function readJsonLd(value: unknown): Reading {
  return runSteps(jsonLdSteps(value));
}

/** `readJsonLd` in steps of a few milliseconds. Yields the share that is done. @param order of numbers in dates such as 03/04/2024 */
export function* jsonLdSteps(value: unknown, order?: ReadOptions['order']): Steps<Reading> {
  const { file, records, leftOut } = yield* convert(value, order);
  const out = new Set(leftOut.map(({ record }) => record));
  const lost = new Set(file.articles.flatMap((article) => (out.has(article) ? article.id : [])));
  const isKept = (citation: ListedEvent['citations'][number]): boolean =>
    !lost.has(typeof citation === 'string' ? citation : citation.article);
  return {
    file: {
      ...file,
      articles: file.articles.filter((article) => !out.has(article)),
      events: file.events.flatMap((event) =>
        out.has(event) ? [] : Object.assign({}, event, { citations: event.citations.filter(isKept) }),
      ),
    },
    records,
    kept: records - leftOut.length,
    leftOut: leftOut.map(({ where, why, raw }) => ({ where, why, raw })),
  };
}
