import { RowDates } from '../../../../demo/make/dates/row-dates.ts';
import { EMPTY_STORY, type Row, type Story } from '../../../../demo/make/story/types.ts';

/** Reads the dates of rows in 2026. */
export const rowDates = (lang = 'en'): RowDates => new RowDates({ lang, thisYear: 2026 });

/** A row with an id and some fields. */
export const row = (id: string, fields: Partial<Row> = {}): Row => ({
  id,
  dateText: '2024',
  title: `Event ${id}`,
  articles: [],
  kept: {},
  ...fields,
});

/** A story with rows of these ids, or with these rows. */
export const storyOf = (rows: readonly (string | Row)[], fields: Partial<Story> = {}): Story => ({
  ...EMPTY_STORY,
  ...fields,
  rows: rows.map((given) => (typeof given === 'string' ? row(given) : given)),
});
