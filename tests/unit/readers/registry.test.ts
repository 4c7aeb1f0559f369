import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainJson } from '../../../src/readers/json/is-plain-json.ts';
import type { Format } from '../../../src/readers/reader.ts';
import { formatNamed, formatOf, FORMATS, unknownFormat } from '../../../src/readers/registry.ts';
import { SEED } from '../model/support.ts';
import { runs } from '../runs.ts';
import { processorTime } from '../processor-time.ts';

/** The id of the format of a text. */
const format = (text: string, contentType = '', address = ''): string | undefined =>
  formatOf({ text, contentType, address })?.id;

const EVENTS = '{ "title": "A story", "articles": [], "events": [] }';
const LINKED = '{ "@context": "https://schema.org", "@type": "Event", "name": "A" }';

test.each<[id: string | undefined, text: string, contentType?: string, address?: string]>([
  // By the text, regardless of type and name
  ['json', EVENTS],
  ['json', EVENTS, 'text/html; charset=utf-8', 'https://example.org/story'],
  ['json', EVENTS, 'text/plain', 'story.html'],
  ['json', EVENTS, 'application/ld+json', 'story.jsonld'],
  ['json', `\ufeff\n  // The story\n${EVENTS}`, 'text/csv'],
  ['json', `${' '.repeat(5000)}${EVENTS}`],
  ['json', '/* A long comment. */ { "events": ['],
  ['json', '{ "title": "About the keyword @context: \\"@context\\": is one", "events": [] }'],
  ['json', '{}', 'application/json'],
  ['json', '{ "title": "A story whose events come later"', 'text/html', 'story.html'],
  ['json', '[1, 2]', 'application/json', 'story.json'],
  ['json-ld', LINKED],
  ['json-ld', LINKED, 'application/json', 'story.json'],
  ['json-ld', LINKED, 'text/html'],
  ['json-ld', `[${LINKED}]`],
  ['json-ld', '{ "@context": "https://schema.org", "@type": "Organization", "events": [ {} ] }'],
  ['json-ld', '{ "@graph": [] }', 'text/plain'],
  ['html', '<!DOCTYPE html><title>A</title>', 'application/json', 'story.json'],
  ['html', '<!-- saved from a page -->\n<html lang="en">', 'text/plain'],
  ['html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>', 'text/xml'],
  ['html', '<ul><li>1968: …</li></ul>', ''],
  ['ical', 'BEGIN:VCALENDAR\r\nVERSION:2.0', 'text/plain', 'story.txt'],
  ['vis', '[{ "id": 1, "content": "A", "start": "2014-04-20" }]', 'application/json', 'story.json'],
  ['vis', '{ "groups": [], "items": [{ "id": 1, "content": "A", "start": "2014-04-20" }] }'],
  ['vis', "[ {id: 1, content: 'A', start: new Date(2014, 3, 20)} ]"],
  ['simile', '<?xml version="1.0"?>\n<!-- A -->\n<data>\n<event start="1963" title="A"/></data>', 'text/xml'],
  ['simile', '{ "dateTimeFormat": "iso8601", "events": [] }', 'application/json'],
  ['simile', '{ "events": [{ "start": "1963", "title": "A" }] }', 'application/json'],
  ['simile', "{ 'events': [{ start: '1963', title: 'A' }] }", 'text/javascript'],
  ['simile', "{ // As a script writes it\n 'dateTimeFormat': 'iso8601', 'events': [] }", 'text/javascript'],
  ['csl', '[{ "id": "a", "type": "article-newspaper", "title": "A" }]', 'application/json'],
  ['csl', '{ "items": [{ "title": "A", "issued": { "date-parts": [[2014]] } }] }'],
  ['feed', '<rss version="2.0"><channel>', 'text/html', 'index.html'],
  [
    'feed',
    '<?xml version="1.0"?>\n<!-- A -->\n<?xml-stylesheet href="a.xsl"?><feed xmlns="http://www.w3.org/2005/Atom">',
  ],
  ['feed', '<!DOCTYPE rss PUBLIC "-//Netscape" "rss.dtd" [ <!ENTITY a "b"> ]><rss><channel>', 'text/xml'],
  ['feed', '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">'],
  [
    'feed',
    '{ "version": "https://jsonfeed.org/version/1.1", "title": "A", "items": []',
    'application/json',
    'feed.json',
  ],
  ['feed', '{ "title": "A", "version": "https:\\/\\/jsonfeed.org\\/version\\/1"', 'application/json'],
  ['feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel>', 'text/xml'],
  ['bibtex', '% By hand\n\n@article{mill:1,\n  title = {A}', 'text/plain'],
  ['bibtex', '@string{a = "b"}\n@jurisdiction{b, title = {A}}'],
  ['ris', '\ufeffTY  - JOUR\nTI  - A\nDA  - 2024\n', 'text/plain', 'a.txt'],
  ['ris', 'Provider: A\nDatabase: B\n\nTY  - NEWS\r\nTI  - A'],
  // By type and name, if the text does not decide
  ['bibtex', 'Written by hand', '', 'refs.BIB'],
  ['ris', 'TI  - A\nAU  - B', 'application/x-research-info-systems'],
  ['feed', `<?xml version="1.0"?><!-- ${'A long comment. '.repeat(80)}`, 'application/rss+xml'],
  ['csl', '[{ "title": "A" }]', 'application/vnd.citationstyles.csl+json'],
  ['ical', 'X-WR-CALNAME:A', 'text/calendar'],
  ['json-ld', '{ "name": "A", "more": 1 }', 'Application/LD+JSON; charset=utf-8'],
  ['json-ld', '{ "name": "A" }', '', 'https://example.org/a.JSONLD?v=2#top'],
  ['json', '', 'application/json'],
  ['json', 'oops', '', 'C:\\stories\\story.json'],
  ['json', 'oops', 'application/vnd.api+json'],
  ['html', 'The history of our club', 'text/html'],
  ['html', '<made-up-element>1968</made-up-element>', '', 'https://example.org/a/page.htm?x=1'],
  [
    'timelinejs',
    '{ "events": [ { "start_date": { "year": "1968" }, "text": { "headline": "A" } } ] }',
    'application/json',
    'a.json',
  ],
  ['timelinejs', '{ "title": { "media": { "url": "" }, "text": { "headline": "A" } }'],
  ['timelinejs', '{ "timeline": { "headline": "A", "date": [] } }'],
  ['timelinejs', 'storyjs_jsonp_data = {\n"timeline": { "headline": "A"', 'application/javascript', 'a.jsonp'],
  [
    'simile',
    "var timeline_data = {  // saved\n'dateTimeFormat': 'iso8601',\n'events' : [{'start': '1924',",
    '',
    'data.js',
  ],
  ['vis', "var items = new vis.DataSet([\n  {id: 1, content: 'A', start: '2014-04-20'}", '', 'data.js'],
  ['vis', '[{ "player": "A", "start": "2014-06-28T13:00" }]', 'application/json', 'matches.json'],
  // Better BibTeX sorts keys: a long abstract may hide the others
  ['csl', `[{ "DOI": "10.1000/a", "abstract": "${'long '.repeat(300)}"`, 'application/json', 'library.json'],
  ['timelinejs', 'var data = {\n  events: [ { start_date: { year: 1888 }, text: {', '', 'data.js'],
  ['csv', 'Date,Event\n1968,A'],
  ['csv', 'Date,Event\n1968,A', 'text/html', 'a.html'],
  ['csv', 'Year,Month,Day,Time,Headline\r\n,,,,A'],
  ['csv', 'sep=;\r\nEreignis;Datum\r\nA;1968'],
  ['csv', '"Event","When"\n"A","1968"'],
  ['csv', '1968\tA\n1969\tB', 'text/plain'],
  ['csv', 'a;b\nc;d', 'text/csv; charset=utf-8'],
  ['csv', 'a;b\nc;d', '', 'C:\\tables\\A.TSV'],
  ['xlsx', 'PK\u0003\u0004', 'text/html', 'a.docx'],
  ['xlsx', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '', 'a.xls'],
  // Not a known format
  [undefined, 'Dear reader, on which day, and when?\nYours, etc.', 'text/plain', 'letter.txt'],
  [undefined, 'callback(1)', 'application/javascript', 'a.js'],
  [undefined, 'var timelines = [];\nfunction create(theme) { return { date: theme.date }; }', '', 'create.js'],
  [undefined, ''],
  [undefined, '   ', 'text/html'],
  [undefined, '@media print {\n  a { color: red; }\n}', 'text/css', 'a.css'],
  [undefined, 'Write to desk@mills.example{a, b}', 'text/plain', 'a.txt'],
  [undefined, '<rdf:RDF xmlns:owl="http://www.w3.org/2002/07/owl#"><owl:Ontology/>', 'text/xml', 'a.owl'],
  [undefined, '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">', 'application/tei+xml', 'story.xml'],
  [undefined, '\u0089PNG\r\n', 'image/png'],
  [undefined, 'oops', 'text/plain', 'data:application/json,.json'],
])('%s is the format of %j (%s, %s)', (id, text, contentType, address) => {
  expect(format(text, contentType, address)).toBe(id);
  const source = { text, contentType: contentType ?? '', address: address ?? '' };
  expect(isPlainJson(source) ? 'json' : id).toBe(id);
});

test('an events file is recognised, whatever comes before its object', () => {
  for (const text of [EVENTS, `\ufeff\n ${EVENTS}`, '{}', JSON.stringify({ title: 'A', events: [] })])
    expect(isPlainJson({ text, contentType: 'application/json', address: 'story.json' })).toBe(true);
});

const made = (id: string, likelihood: number): Format => ({
  id,
  label: id,
  accepts: () => likelihood,
  load: () => Promise.reject(new Error('not loaded here')),
});

test('the likeliest format is taken, the first of two equal ones, and none that rejects the source', () => {
  const source = { text: 'x', contentType: '', address: '' };
  const chosen = (...formats: Format[]): string | undefined => formatOf(source, formats)?.id;
  expect(chosen(made('a', 0.2), made('b', 0.4))).toBe('b');
  expect(chosen(made('a', 0.4), made('b', 0.4))).toBe('a');
  expect(chosen(made('a', 0))).toBeUndefined();
});

test('a format gets the beginning of the text, the bare type and the last part of the address', () => {
  const seen: unknown[] = [];
  const spy: Format = {
    ...made('a', 0),
    accepts: (...source) => {
      seen.push(source);
      return 0;
    },
  };
  formatOf(
    {
      text: `\ufeff  ${'x'.repeat(5000)}`,
      contentType: ' Text/CSV ; charset="a"',
      address: 'https://example.org/a/B.csv?q=/c.json#/d',
    },
    [spy],
  );
  formatOf({ text: '', contentType: '', address: 'blob:https://example.org/a.json' }, [spy]);
  expect(seen).toEqual([
    ['x'.repeat(1000), 'text/csv', 'b.csv'],
    ['', '', ''],
  ]);
});

test('every format has a unique id and name', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  expect(new Set(FORMATS.map(({ label }) => label)).size).toBe(FORMATS.length);
});

const beginnings = fc.constantFrom(
  '',
  '{',
  '[',
  '<',
  '<!--',
  '<?',
  '/*',
  '"@type":',
  '\ufeff',
  '<!doctype html',
  '\ud800',
);
const texts = fc
  .tuple(fc.array(beginnings, { maxLength: 5 }), fc.string({ unit: 'binary', maxLength: 2000 }))
  .map(([parts, rest]) => parts.join('') + rest);

test('for any text, type and address there is a format or none, and nothing throws', () => {
  fc.assert(
    fc.property(texts, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, contentType, address) => {
      const source = { text, contentType, address };
      const found = formatOf(source);
      expect(found === undefined || FORMATS.includes(found)).toBe(true);
      expect(unknownFormat(source)).toMatch(/^It (begins|is empty)/);
      for (const { accepts } of FORMATS) {
        const likelihood = accepts(text.slice(0, 1000), contentType, address);
        expect(likelihood >= 0 && likelihood <= 1).toBe(true);
      }
    }),
    { numRuns: runs(500), seed: SEED },
  );
});

test.each(['<!--'.repeat(250), '<?'.repeat(500), ' \n'.repeat(500_000), `{${' '.repeat(1_000_000)}`])(
  'a hostile beginning (%#) takes no time',
  (text) => {
    const begun = processorTime();
    format(text, 'text/html', 'a'.repeat(100_000));
    expect(processorTime() - begun).toBeLessThan(2000);
  },
);

test('a text in no known format is quoted, with its type and with what would be right', () => {
  const formats = [made('JSON', 0), made('JSON-LD', 0), made('an HTML page', 0)];
  const source = { text: 'Dear all,\n1968,\u202eA', contentType: 'text/plain; header=present', address: '' };
  expect(unknownFormat(source, formats)).toBe(
    'It begins with “Dear all, 1968,�A” (text/plain), which no reader knows. Write JSON, JSON-LD or an HTML page.',
  );
  expect(unknownFormat({ text: ' \n', contentType: '', address: '' })).toMatch(/^It is empty, /);
});

test('a format is found by its id, and by no other word', () => {
  expect(FORMATS.map(({ id }) => formatNamed(id)?.id)).toEqual(FORMATS.map(({ id }) => id));
  for (const word of ['', 'CSV', 'text/csv', 'constructor']) expect(formatNamed(word)).toBeUndefined();
});

test('no two formats have the same name', () => {
  const names = FORMATS.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name !== name.toLowerCase() || name.startsWith('.'))).toEqual([]);
});
