import { afterEach, expect, test, vi } from 'vitest';
import { part, textOf } from './helpers/find.ts';
import { mount, place } from './helpers/mount.ts';
import { record } from './helpers/record.ts';

const made: string[] = [];
afterEach(() => {
  for (const address of made.splice(0)) URL.revokeObjectURL(address);
});

function addressOf(text: string, type = ''): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  made.push(address);
  return address;
}

const told = (timeline: Awaited<ReturnType<typeof mount>>): string[] =>
  timeline.timeline!.events.map(({ date, title }) => `${date.edtf} | ${title}`);

/** Notes about rivers that no reader recognises as a table on its own. */
const NOTES = 'River,Flood\nAa,1 February 1953\nLauwers,May 1962';
const SLASHED = 'Date,Event\n03/04/1953,The dyke breaks\n05/06/1953,It is closed';

test.each(['csv', 'CSV', ' csv ', 'text/csv', 'text/csv; charset=utf-8', '.csv', 'tsv', '.tab'])(
  'type="%s" reads src as a table, which its text does not say',
  async (type) => {
    const timeline = place({ src: addressOf(NOTES) });
    const failed = record(timeline, 'cited-timeline-error');
    await timeline.ready;
    expect(failed).toHaveLength(1);
    timeline.setAttribute('type', type);
    await timeline.ready;
    expect(told(timeline)).toEqual(['1953-02-01 | Aa', '1962-05 | Lauwers']);
  },
);

test('type has precedence over the look of the text', async () => {
  const src = addressOf('[["Date,Event"]]\n', 'application/json');
  const timeline = place({ src, attributes: { type: 'csv' } });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.ready;
  expect(failed.map(({ error }) => error.message)).toEqual([expect.stringMatching(/This table holds no event/)]);
});

test('an unknown type is a failure that lists the ids', async () => {
  const timeline = place({ src: addressOf('{"events": []}'), attributes: { type: 'cvs' } });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.ready;
  const message = /type="cvs" is no format that is read\. Write one of json, json-ld, .*\bcsv\b.*\bical\b/;
  expect(failed.map(({ error }) => error.message)).toEqual([expect.stringMatching(message)]);
  expect(textOf(part(timeline, 'message'))).toMatch(message);
});

test.each([
  ['DMY', ['1953-04-03 | The dyke breaks', '1953-06-05 | It is closed']],
  ['mdy', ['1953-03-04 | The dyke breaks', '1953-05-06 | It is closed']],
  ['d/m/y', ['1953-04-03 | The dyke breaks', '1953-06-05 | It is closed']],
])('order="%s" reads numeric dates', async (order, events) => {
  expect(told(await mount({ src: addressOf(SLASHED), attributes: { order } }))).toEqual(events);
});

test('without an order such rows are left out, and an unknown order gives a console warning', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = place({ src: addressOf(SLASHED) });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.ready;
  expect(failed[0]?.error.message).toMatch(/day first or month first/);
  expect(warned).not.toHaveBeenCalled();
  timeline.setAttribute('order', 'DM');
  await timeline.ready;
  expect(failed).toHaveLength(2);
  expect(warned.mock.calls).toEqual([[expect.stringContaining('order="DM" is none of DMY, MDY, YMD')]]);
  warned.mockRestore();
});

test('map assigns the columns', async () => {
  const src = addressOf('Year,A,B\n1953,The dyke breaks,Zurich\n1954,It is closed,Zurich');
  const timeline = await mount({ src });
  expect(told(timeline)).toEqual(['1953 | The dyke breaks', '1954 | It is closed']);
  timeline.map = { title: 'B', summary: 'A' };
  await timeline.reload();
  expect(timeline.timeline!.events.map(({ title, summary }) => [title, summary])).toEqual([
    ['Zurich', 'The dyke breaks'],
    ['Zurich', 'It is closed'],
  ]);
});
