import { runSteps, type Steps } from '../../file/steps.ts';
import type { ListedEvent, ListedFile } from '../../file/types.ts';
import type { ReadOptions } from '../reader.ts';
import type { Reading } from '../reading.ts';
import { convert } from './convert.ts';

/**
 * Reads schema.org JSON-LD: Events and Articles of every kind, anywhere in the document. A document written by
 * `toJSONLD` gives the same events again; from others the name, dates, place, people and image are read as plain text.
 * An event cites an article that is about it (`subjectOf`, `about`, `mentions`, `mainEntity`, in either direction) or
 * that it names (`citation`), and its own page. Each update of a live blog is an event with its article. A cancelled or
 * postponed event says so in its title, a moved one in its summary. Never throws; pass the result to `checkFile`, which
 * reports what is wrong with it.
 * @param value parsed JSON: a node, a list of nodes, or a graph; or a list of the texts of several blocks
 */
export function fromJSONLD(value: unknown): ListedFile {
  return runSteps(convert(value)).file;
}

/**
 * Like `fromJSONLD`, but leaves out what cannot be drawn, with place and reason: events without a name or a readable
 * date, articles without a headline, blocks that are not JSON. Counts events and articles, each `@id` once.
 */
export function readJsonLd(value: unknown): Reading {
  return runSteps(jsonLdSteps(value));
}

/**
 * `readJsonLd` in steps of a few milliseconds. Yields the share that is done. @param order order of the numbers in
 * dates such as 03/04/2024
 */
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
