import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import { ArticleList } from '../article-list.ts';
import { languageOf } from '../csl/item.ts';
import { headOf } from '../head.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { entryOf, idOf } from './entry.ts';
import { feedJson } from './feed-json.ts';
import { feedXml } from './feed-xml.ts';
import type { FeedFields } from './fields.ts';
import { MonthNames } from './month-names.ts';

/** Records read in one step. */
const STEP = 20;

const LOST = 'parts of it may be lost';

/**
 * Reads a feed: RSS of all versions (including RDF), Atom, or JSON Feed. Each entry is an article, even without a date;
 * with `articlesAsEvents`, each entry that has a date also becomes an event that cites it. An entry in which the file
 * ends is left out. Never throws. O(size).
 */
export function* feedSteps(text: string, options: ReadOptions = {}): Steps<Reading> {
  const { channel, records, fault } = yield* withinShares(
    headOf(text).startsWith('{') ? feedJson(text) : feedXml(text),
    0,
    0.5,
  );
  const list = new ArticleList(new Set(records.map(idOf)), options.articlesAsEvents ?? false);
  const months = new MonthNames(languageIn(channel) ?? '');
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], fault ? [fault] : []];
  let changeDates = 0;
  for (const [i, record] of records.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.5 * i) / records.length;
    const { where } = record;
    const name = record.fields.text('title', 'dc:title') || idOf(record);
    const entry = record.isCut ? undefined : entryOf(record, channel, months, options.order);
    if (!entry) {
      const why = record.isCut
        ? 'The file ends within this entry: it must be loaded again.'
        : 'This entry has no title, no text and no link: write a `title`.';
      leftOut.push({ where, why, raw: clip(name) });
      continue;
    }
    list.add({ ...entry.listed, sourceId: idOf(record) });
    if (record.fault)
      notes.push({
        where,
        why: `The XML of this entry is not well-formed (${record.fault}): ${LOST}.`,
        raw: clip(name),
      });
    for (const { why, raw } of entry.notes) notes.push({ where, why, raw: clip(raw) });
    changeDates += Number(entry.isChangeDate);
  }
  if (changeDates > 0) {
    const why = `Entries with a date of change but no date of publication: ${changeDates}. The date of change is used.`;
    notes.push({ where: 'the whole file', why, raw: '' });
  }
  return {
    file: { ...aboutOf(channel), articles: list.articles, events: list.events },
    records: records.length,
    kept: list.articles.length,
    leftOut,
    notes: [...notes, ...list.notes()].map(noteOf),
  };
}

const languageIn = (channel: FeedFields): string | undefined =>
  languageOf(channel.text('language', 'dc:language') || channel.attribute('xml:lang'));

/** The title, description and language of a feed. */
function aboutOf(channel: FeedFields): { title?: string; description?: string; lang?: string } {
  const [description] = channel.all('description', 'subtitle', 'tagline');
  return filled({
    title: channel.text('title', 'dc:title') || undefined,
    description: (description && plainText(description.written)) || undefined,
    lang: languageIn(channel),
  });
}
