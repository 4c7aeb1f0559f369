import { BLANKS } from '../blanks.ts';
import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { idMaker } from '../../file/unique-ids.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import type { ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading } from '../reading.ts';
import { recordsOf, textValue } from '../record-list.ts';
import { scriptValue } from '../script-values.ts';
import { clocksOf, dateOf, expressionIn } from './dates.ts';

/** Records read in one step. */
const STEP = 100;

/**
 * Reads items of vis-timeline: `content` becomes the title, `title` the summary, and the name of the group the
 * category. As in vis-timeline, an end without a time of day is the moment at which its day begins. Never throws.
 * O(size).
 */
export function* visSteps(text: string, { order }: ReadOptions = {}): Steps<Reading> {
  const read = yield* withinShares(scriptValue(text), 0, 0.5);
  if ('broken' in read) return { file: { articles: [], events: [] }, records: 1, kept: 0, leftOut: [read.broken] };
  const records = recordsOf(read.value, ['items']);
  const groups = groupsOf(read.value);
  const sourceIds = new Set(records.map(({ fields }) => textValue(fields?.['id'])));
  const usedIds = new Set<string>();
  const makeId = idMaker((id) => sourceIds.has(id) || usedIds.has(id));
  const events: ListedEvent[] = [];
  const [leftOut, notes]: [LeftOut[], LeftOut[]] = [[], []];
  const clocks = clocksOf(
    records.map(({ fields }) => fields),
    order,
  );
  if (clocks.note) notes.push({ where: 'the whole file', why: clocks.note, raw: '' });
  for (const [i, { where, fields, raw }] of records.entries()) {
    if (i % STEP === STEP - 1) yield 0.5 + (0.5 * i) / records.length;
    if (!fields) {
      leftOut.push({ where, why: 'This is not an item: an item is an object with `content` and `start`.', raw: raw() });
      continue;
    }
    const [content, tooltip] = [plainText(textValue(fields['content'])), plainText(textValue(fields['title']))];
    const title = (content || tooltip).replace(BLANKS, ' ');
    const date = dateOf(fields, order, clocks);
    const expression = expressionIn(fields['content']);
    if ('why' in date || !title) {
      const noText = expression === undefined ? 'has no text' : 'has no text that could be read without running it';
      const why = 'why' in date ? `${date.why}.` : `This item ${noText}: write one into \`content\`.`;
      leftOut.push({ where, why, raw: 'why' in date && date.raw ? clip(date.raw) : raw() });
      continue;
    }
    const start = textValue(fields['start']);
    if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(start) && !/^\d{4}-\d\d-\d\d$/.test(start))
      notes.push({
        where,
        why: `This start was read as ${date.edtf}: write months and days with two digits.`,
        raw: start,
      });
    const sourceId = textValue(fields['id']);
    const id = sourceId && !usedIds.has(sourceId) ? sourceId : makeId(title);
    usedIds.add(id);
    const group = textValue(fields['group']);
    const isBackground = fields['type'] === 'background';
    events.push({
      id,
      title,
      date: date.edtf,
      ...filled({
        summary: tooltip && tooltip !== title ? tooltip : undefined,
        category: groups.get(group) || group || (isBackground ? 'Background' : undefined),
      }),
      citations: [],
    });
  }
  return {
    file: { articles: [], events },
    records: records.length,
    kept: events.length,
    leftOut,
    notes: notes.map(noteOf),
  };
}

/** The names of the groups of a document, by id. */
function groupsOf(document: unknown): ReadonlyMap<string, string> {
  const list = typeof document === 'object' && document !== null && 'groups' in document ? document.groups : undefined;
  if (!Array.isArray(list)) return new Map();
  return new Map(
    recordsOf(list, []).flatMap(({ fields = {} }) => {
      const [id, name] = [textValue(fields['id']), plainText(textValue(fields['content']))];
      return id && name ? [[id, name]] : [];
    }),
  );
}
