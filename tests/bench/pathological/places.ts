/** Where a text may be in a source of a format: what is before it and after it. `REPEAT` repeats the record instead. */
type Place = readonly [before: string, after: string];

const csl = (fields: string): Place => {
  const [before = '', after = ''] = fields.split('…');
  return [
    `[{"id":"a","type":"article","title":"A","issued":{"date-parts":[[2024]]}},{"id":"b","type":"article",${before}`,
    `${after}}]`,
  ];
};
/** A part of a workbook: its name on the first line. */
const sheet = (rows: string, behind = ''): Place =>
  between(
    `xl/worksheets/sheet1.xml\n<worksheet><sheetData><row r="1"><c t="str"><v>Date</v></c><c t="str"><v>Event</v></c></row>${rows}</sheetData>${behind}</worksheet>`,
  );
const styles = (code: string): Place =>
  between(
    `xl/styles.xml\n<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  );
const between = (text: string): Place => {
  const [before = '', after = ''] = text.split('…');
  return [before, after];
};

/** By format id: the places that hold whatever an author writes, and the bare text. */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  json: [
    between('…'),
    between('{"events":[{"title":"A","date":"2024","citations":[]}]}…'),
    between('{"events":[{"title":"…","date":"2024","citations":[]}]}'),
    between('{"events":[{"title":"A","date":"…","citations":[]}]}'),
    between('{"articles":[{"headline":"A","url":"…"}],"events":[]}'),
    between('{"events":[{"title":"A","date":"2024","citations":[]}],"…'),
  ],
  'json-ld': [
    between('{"@context":"https://schema.org","@type":"Event","name":"…","startDate":"2024"}'),
    between('{"@context":"https://schema.org","@type":"Event","name":"A","startDate":"…"}'),
    between('{"@context":"https://schema.org","@type":"Event","name":"A","startDate":"2024","url":"…"}'),
    between('{"@context":"https://schema.org","@type":"Event","name":"A","startDate":"2024","description":"…"}'),
  ],
  timelinejs: [
    between('{"events":[{"start_date":{"year":"2024"},"text":{"headline":"…"}}]}'),
    between('{"events":[{"start_date":{"year":"2024"},"text":{"headline":"A","text":"…"}}]}'),
    between('{"events":[{"start_date":{"year":"…"},"text":{"headline":"A"}}]}'),
    between('{"timeline":{"date":[{"headline":"A","startDate":"…"}]}}'),
    between('{"events":[{"start_date":{"year":"2024"},"text":{"headline":"A"},"media":{"url":"…"}}]}'),
    between('storyjs({"events":[{"start_date":{"year":"2024"},"text":{"headline":"A"}}]}…'),
  ],
  html: [
    between('<ul><li>1968: …</li></ul>'),
    between('<ul><li>…</li><li>1968: A</li></ul>'),
    between('<ul><li><time datetime="…">1968</time> A</li></ul>'),
    between('<ul><li>1968 A <a href="…">B</a></li></ul>'),
    between('<h2>1968</h2><p>…</p>'),
    between('<table><tr><th>Year<th>Event</tr><tr><td>1968<td>…</table>'),
    between('<table><tr><th>Year<th>Event</tr><tr><td>…<td>A</table>'),
    between('…'),
  ],
  csv: [
    between('Date,Event\n1968,…'),
    between('Date,Event\n1968,"…'),
    between('Date,Event\n…,A\n1968,B'),
    between('Date,Event,Link\n1968,A,…'),
    between('…,Date,Event\na,1968,A'),
    between('…'),
  ],
  markdown: [
    between('# A\n\n- 1968: …'),
    between('# A\n\n1968 …'),
    between('---\ndate: 1968\ntitle: "…"\n---\n'),
    between('---\ndate: …\n---\n'),
    between('- 1968: [a](…)'),
    between('…'),
  ],
  markwhen: [
    between('2024: …'),
    between('…: A\n2024: B'),
    between('title: …\n\n2024: A'),
    between('2024: A\n…'),
    between('section …\n2024: A\nendSection'),
  ],
  ical: [
    between('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20240601\r\nSUMMARY:…\r\nEND:VEVENT\r\nEND:VCALENDAR'),
    between('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:…\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR'),
    between(
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=…:20240601T120000\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR',
    ),
    between(
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20240601\r\nSUMMARY:A\r\nDESCRIPTION:…\r\nEND:VEVENT\r\nEND:VCALENDAR',
    ),
    between(
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20240601\r\nSUMMARY:A\r\nRRULE:…\r\nEND:VEVENT\r\nEND:VCALENDAR',
    ),
    between('BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR'),
  ],
  vis: [
    between('[{"content":"…","start":"2024-06-01"}]'),
    between('[{"content":"A","start":"…"},{"content":"B","start":"2024"}]'),
  ],
  simile: [
    between('<data><event start="2024" title="A">…</event></data>'),
    between('<data><event start="…" title="A"></event><event start="2024" title="B"></event></data>'),
    between('{"events":[{"start":"2024","title":"…"}]}'),
    between('{"dateTimeFormat":"iso8601","events":[{"start":"2024","title":"A","description":"…"}]}'),
    between('<data>…</data>'),
  ],
  csl: [
    csl('"title":"…","issued":{"date-parts":[[2024]]}'),
    csl('"title":"B","issued":{"raw":"…"}'),
    csl('"title":"B","issued":{"date-parts":[[2024]]},"URL":"…"'),
    csl('"title":"B","issued":{"date-parts":[[2024]]},"abstract":"…"'),
  ],
  feed: [
    between(
      '<rss><channel><item><title>…</title><pubDate>Sat, 01 Jun 2024 00:00:00 GMT</pubDate></item></channel></rss>',
    ),
    between('<rss><channel><item><title>A</title><pubDate>…</pubDate></item></channel></rss>'),
    between(
      '<rss><channel><item><title>A</title><description>…</description><pubDate>2024-06-01</pubDate></item></channel></rss>',
    ),
    between('<rss><channel><item><title>A</title><link>…</link><pubDate>2024-06-01</pubDate></item></channel></rss>'),
    between(
      '{"version":"https://jsonfeed.org/version/1","items":[{"title":"A","content_html":"…","date_published":"2024-06-01"}]}',
    ),
    between('<rss><channel>…</channel></rss>'),
  ],
  bibtex: [
    between('@article{a, title={…}, date={2024-06}}'),
    between('@article{a, title={A}, date={…}}'),
    between('@article{a, title={A}, year=2024, author={…}}'),
    between('@article{a, title="…", year=2024}'),
    between('@article{a, title={A}, year=2024, url={…}}'),
    between('@article{a, title={A}, year=2024}\n…'),
  ],
  ris: [
    between('TY  - NEWS\nTI  - …\nPY  - 2024\nER  - '),
    between('TY  - NEWS\nTI  - A\nDA  - …\nER  - '),
    between('TY  - NEWS\nTI  - A\nPY  - 2024\nAB  - …\nER  - '),
    between('TY  - NEWS\nTI  - A\nPY  - 2024\n…\nER  - '),
  ],
  wikidata: [
    between('item,itemLabel,date\nhttp://www.wikidata.org/entity/Q1,…,2024-06-02T00:00:00Z'),
    between('item,itemLabel,date\nhttp://www.wikidata.org/entity/Q1,A,…'),
    between(
      '{"head":{"vars":["item","itemLabel","date"]},"results":{"bindings":[{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"itemLabel":{"type":"literal","value":"…"},"date":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#dateTime","value":"2024-06-02T00:00:00Z"}}]}}',
    ),
  ],
  xlsx: [
    sheet('<row><c t="str"><v>1968</v></c><c t="str"><v>…</v></c></row>'),
    sheet('<row><c t="str"><v>…</v></c><c t="str"><v>A</v></c></row>'),
    sheet('<row><c><v>1…</v></c><c t="str"><v>A</v></c></row>'),
    sheet('<row><c t="str"><v>1968</v></c><c t="str"><f>HYPERLINK("…</f><v>A</v></c></row>'),
    sheet('<row><c t="inlineStr"><is><t>1968</t></is></c><c r="…" t="str"><v>A</v></c></row>'),
    sheet('<row r="2"><c><v>1968</v></c></row>…'),
    sheet('', '<mergeCells><mergeCell ref="…"/></mergeCells>'),
    sheet('', '<hyperlinks><hyperlink ref="A1:XFD1048576" id="rId1"/>…</hyperlinks>'),
    styles('…'),
    styles('s…'),
    styles('yyyy"…'),
    between('xl/sharedStrings.xml\n<sst><si><t>Date</t></si><si><t>Event…</t></si></sst>'),
    between('xl/workbook.xml\n<workbook><sheets><sheet name="…" sheetId="1" id="rId1"/></sheets></workbook>'),
    between(
      'xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id="rId1" Type="worksheet" Target="…"/></Relationships>',
    ),
  ],
  gedcom: [
    between('0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME A /B/\n1 BIRT\n2 DATE …\n0 TRLR'),
    between('0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME …\n1 BIRT\n2 DATE 1968\n0 TRLR'),
    between('0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME A /B/\n1 BIRT\n2 DATE 1968\n2 NOTE …\n0 TRLR'),
    between('0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME A /B/\n1 BIRT\n2 DATE 1968\n…\n0 TRLR'),
  ],
};

/** A record of each format. Many equal records are the texts for which comparing records is slow. */
export const RECORDS: Readonly<Record<string, readonly [before: string, record: string, after: string]>> = {
  json: [
    '{"events":[',
    '{"title":"A","date":"2024","category":"c","citations":[{"url":"https://a.example/"}]},',
    '{"title":"A","date":"2024","citations":[]}]}',
  ],
  'json-ld': [
    '{"@context":"https://schema.org","@graph":[',
    '{"@type":"Event","name":"A","startDate":"2024"},',
    '{"@type":"Event","name":"A","startDate":"2024"}]}',
  ],
  timelinejs: [
    '{"events":[',
    '{"start_date":{"year":"2024"},"text":{"headline":"A"}},',
    '{"start_date":{"year":"2024"},"text":{"headline":"A"}}]}',
  ],
  html: ['<ul>', '<li>1968: A <a href="https://a.example/">B</a></li>', '</ul>'],
  csv: ['Date,Event\n', '1968,A\n', ''],
  markdown: ['# A\n\n', '- 1968: A\n', ''],
  markwhen: ['', '2024: A\n', ''],
  ical: [
    'BEGIN:VCALENDAR\r\n',
    'BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240601\r\nSUMMARY:A\r\nEND:VEVENT\r\n',
    'END:VCALENDAR',
  ],
  vis: ['[', '{"content":"A","start":"2024-06-01"},', '{"content":"A","start":"2024-06-01"}]'],
  simile: ['<data>', '<event start="2024" title="A"></event>', '</data>'],
  csl: [
    '[',
    '{"id":"a","type":"article","title":"A","issued":{"date-parts":[[2024]]}},',
    '{"id":"a","type":"article","title":"A"}]',
  ],
  feed: ['<rss><channel>', '<item><title>A</title><pubDate>2024-06-01</pubDate></item>', '</channel></rss>'],
  bibtex: ['', '@article{a, title={A}, year=2024}\n', ''],
  ris: ['', 'TY  - NEWS\nTI  - A\nPY  - 2024\nER  - \n', ''],
  wikidata: ['item,itemLabel,date\n', 'http://www.wikidata.org/entity/Q1,A,2024-06-02T00:00:00Z\n', ''],
  xlsx: [
    'xl/worksheets/sheet1.xml\n<worksheet><sheetData><row><c t="str"><v>Date</v></c><c t="str"><v>Event</v></c></row>',
    '<row><c t="str"><v>1968</v></c><c t="str"><v>A</v></c></row>',
    '</sheetData></worksheet>',
  ],
  gedcom: ['0 HEAD\n1 CHAR UTF-8\n', '0 @I1@ INDI\n1 NAME A /B/\n1 BIRT\n2 DATE 1968\n', '0 TRLR'],
};
