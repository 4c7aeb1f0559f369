import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { parsePage } from '../../../src/cli/parse-page.ts';
import type { ListedFile } from '../../../src/file/types.ts';
import { FORMATS } from '../../../src/readers/registry.ts';
import { fixture } from './support.ts';

/** Sources, each with the title of one of its events. */
const SOURCES: readonly [format: string, text: string, title: string][] = [
  ['csv', 'Date,Event\n1968,Strike\n1969,Moon', 'Strike'],
  ['html', '<ul><li><time datetime="1968">1968</time> Strike</li></ul><dl><dt>1912</dt><dd>Wreck</dd></dl>', 'Wreck'],
  [
    'json-ld',
    JSON.stringify([
      { '@type': 'Event', name: 'Strike', startDate: '1968' },
      { '@type': 'Event', name: 'Riot', startDate: '1969' },
    ]),
    'Strike',
  ],
  ['markdown', '# A story\n\n## 1968\n\n- 3 May: Strike\n- 4 May: Riot\n', 'Strike'],
  ['markwhen', fixture('markwhen/voyage.mw'), 'The keel is laid'],
  ['simile', fixture('simile/painters.json'), 'A school of painters'],
  ['timelinejs', fixture('timelinejs/version-2.jsonp'), 'Sputnik 1'],
  ['vis', fixture('vis/matches.json'), 'Group games'],
];

test.each(SOURCES)(
  '%s: an event of whose title nothing is seen is left out, and said to be',
  async (id, text, title) => {
    expect(text).toContain(title);
    for (const unseen of ['\u202e', '\ud800', '\u200b', '\u2066', '\u0007']) {
      // JSON contains control characters only as escapes
      const source = text.replace(title, () => (id === 'json-ld' ? JSON.stringify(unseen).slice(1, -1) : unseen));
      const format = FORMATS.find((one) => one.id === id)!;
      const reader = await format.load();
      const steps = reader.read(source, { ...(format.needsPage && { page: await parsePage(source) }) });
      let step = steps.next();
      for (; !step.done; step = steps.next()) await step.value;
      const { file, reading, problems } = step.value;
      expect(reading!.kept + reading!.leftOut.length).toBe(reading!.records);
      const { events } = (file ?? { events: [] }) as ListedFile;
      expect(checkFile(file ?? { events: [] }).file.events).toHaveLength(events.length);
      expect(problems.length).toBeGreaterThan(0);
    }
  },
);
