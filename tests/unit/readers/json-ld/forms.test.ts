import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { plainText } from '../../../../src/readers/json-ld/plain-text.ts';
import { readJsonLd } from '../../../../src/readers/json-ld/read-json-ld.ts';

/** JSON-LD as written by programs that do not follow schema.org exactly. */
const event = (more: object): object => ({ '@type': 'Event', name: 'Fair', startDate: '2024-06-01', ...more });
const only = (more: object) => {
  const { file, leftOut, records, kept } = readJsonLd(event(more));
  expect([records, kept, leftOut]).toEqual([1, 1, []]);
  return file;
};

test.each([
  [{ name: '', headline: 'By headline' }, { title: 'By headline' }],
  [{ name: ' \n', alternateName: 'By another name' }, { title: 'By another name' }],
  [{ name: { '@value': '' }, headline: 'By headline' }, { title: 'By headline' }],
  [{ name: undefined, performer: { name: 'The Band' } }, { title: 'The Band' }],
  [{ image: ['', 'https://i.example/b.jpg'] }, { image: { url: 'https://i.example/b.jpg', alt: '' } }],
  [{ location: { name: '', address: { streetAddress: '1 Quay' } } }, { place: '1 Quay' }],
  [{ location: { name: '', address: '1 Quay\nPorttown, 1001' } }, { place: '1 Quay, Porttown, 1001' }],
  [{ instructor: { name: 'A teacher' } }, { people: ['A teacher'] }],
])('blank values are skipped, and values in other places are found: %j', (more, expected) => {
  expect(only(more).events[0]).toMatchObject(expected);
});

test('an empty address is ignored, and the page named elsewhere is used', () => {
  const { articles } = only({ url: '', mainEntityOfPage: 'https://f.example/fair' });
  expect(articles.map(({ url }) => url)).toEqual(['https://f.example/fair']);
});

test.each([
  [{ startDate: 'Sat Jun 01 2024 19:00:00 GMT+0200 (Central European Summer Time)' }, '2024-06-01T19:00:00+0200'],
  [{ startDate: '2024-06-01T7:00pm' }, '2024-06-01T19:00'],
  [{ startDate: '2024-06-01T19:00:00 UTC' }, '2024-06-01T19:00:00Z'],
  [{ startDate: '2024-06-01T19:00+02:00[Europe/Berlin]' }, '2024-06-01T19:00+02:00'],
  [{ startDate: '2024-06-01/2024-06-03', endDate: '2024-06-03' }, '2024-06-01/2024-06-03'],
  [{ startDate: '2024-06-01/2024-06-02', endDate: '2024-06-03' }, '2024-06-01/2024-06-03'],
  [{ endDate: '0000-00-00 00:00:00' }, '2024-06-01'],
  [
    { startDate: '', startTime: '2024-06-01T18:00Z', endTime: '2024-06-01T20:00Z' },
    '2024-06-01T18:00Z/2024-06-01T20:00Z',
  ],
])('an event of %j is dated %s, without separate words for its date', (more, date) => {
  const [made] = only(more).events;
  expect([made!.date, made!.dateText]).toEqual([date, undefined]);
});

test.each([
  ['https://schema.org/EventMovedOnline/', 'Fair', 'Moved online.'],
  ['EVENT_CANCELLED', 'Cancelled: Fair', undefined],
  ['Canceled', 'Cancelled: Fair', undefined],
  ['https://schema.org/EventPostponed ', 'Postponed: Fair', undefined],
  ['not cancelled', 'Fair', undefined],
])('the status %j is not overstated', (eventStatus, title, summary) => {
  const [made] = only({ eventStatus }).events;
  expect([made!.title, made!.summary]).toEqual([title, summary]);
});

test.each([
  ['EventCancelled', 'Cancelled stamps: an exhibition', 'Cancelled: Cancelled stamps: an exhibition'],
  ['EventCancelled', 'CANCELLED Fair', 'CANCELLED Fair'],
  ['EventCancelled', '*Cancelled* Fair', '*Cancelled* Fair'],
  ['EventCancelled', 'Fair [cancelled]', 'Fair [cancelled]'],
  ['EventCancelled', 'Postponed: Fair', 'Cancelled: Postponed: Fair'],
  ['EventPostponed', 'Postponed: Fair', 'Postponed: Fair'],
])('%s of “%s” is shown as “%s”', (eventStatus, name, title) => {
  expect(only({ eventStatus, name }).events[0]!.title).toBe(title);
});

test('a title that already says in its own language that the event is off says it only once', () => {
  for (const name of ['Markt (abgesagt)', 'ABGESAGT: Markt', 'Abgesagt – Markt'])
    expect(only({ name, eventStatus: 'EventCancelled', inLanguage: 'de' }).events[0]!.title).toBe(name);
});

test('the language of a context applies to the words in dates and to the status', () => {
  const context = ['https://schema.org', { '@language': 'de' }];
  const file = only({ '@context': context, startDate: '14. Mai 2024', eventStatus: 'EventCancelled' });
  expect(file).toMatchObject({ lang: 'de', events: [{ title: 'Abgesagt: Fair', date: '2024-05-14' }] });
});

test('aliases that a context defines for schema.org terms are read; a prefix is not an alias', () => {
  const { file } = readJsonLd({
    '@context': [
      { sch: 'http://schema.org/', title: 'sch:name', begin: { '@id': 'http://schema.org/startDate' }, uri: '@id' },
      { dc: 'http://purl.org/dc/terms/', description: 'dc:description' },
    ],
    '@type': 'Event',
    uri: '#fair',
    title: 'Fair',
    begin: '2024',
  });
  expect(file.events).toMatchObject([{ id: 'fair', title: 'Fair', date: '2024' }]);
});

test.each(['event', 'EVENTS', 'musicevent', 'festival'])('the type %s is an event, in upper or lower case', (type) => {
  expect(readJsonLd(event({ '@type': type }))).toMatchObject({ records: 1, kept: 1 });
});

test('an additional type counts if it is from schema.org; a job posting is not an article', () => {
  const thing = event({ '@type': 'Thing', additionalType: 'https://schema.org/Event' });
  expect(readJsonLd(thing).records).toBe(1);
  expect(readJsonLd(event({ '@type': 'Thing', additionalType: 'https://x.example/Event' })).records).toBe(0);
  expect(readJsonLd({ '@type': 'JobPosting', title: 'Clerk', datePosted: '2024' }).records).toBe(0);
});

test('recordings of an event, and works about it, attest it', () => {
  const { file, records } = readJsonLd([
    event({
      '@id': '#fair',
      recordedIn: { '@type': 'VideoObject', name: 'A film', contentUrl: 'https://v.example/f' },
    }),
    { '@type': 'PodcastEpisode', name: 'On the fair', about: { '@id': '#fair' }, url: 'https://p.example/3' },
  ]);
  expect(records).toBe(1);
  expect(file.articles.map(({ headline, url }) => [headline, url])).toEqual([
    ['A film', 'https://v.example/f'],
    ['On the fair', 'https://p.example/3'],
  ]);
  expect(file.events[0]!.citations).toHaveLength(2);
});

test('an article named only by its address is identified by it', () => {
  const subjectOf = [
    { '@type': 'NewsArticle', url: 'https://n.example/1' },
    { '@type': 'NewsArticle', '@id': 'https://n.example/2' },
  ];
  const { file, leftOut } = readJsonLd(event({ subjectOf }));
  expect(leftOut).toEqual([]);
  expect(file.articles.map(({ headline }) => headline)).toEqual(['n.example/1', 'n.example/2']);
  expect(checkFile(file).problems.map(({ code }) => code)).toEqual([]);
});

test('an update of a live blog without a readable date is only an article', () => {
  const liveBlogUpdate = ['10:30', '2024-01-01T10:30Z'].map((datePublished) => ({ headline: 'News', datePublished }));
  const { file, records, kept } = readJsonLd({ '@type': 'LiveBlogPosting', headline: 'Live', liveBlogUpdate });
  expect([records, kept, file.articles.length, file.events.length]).toEqual([3, 3, 3, 1]);
  expect(checkFile(file).problems).toMatchObject([
    { code: 'refused-date', severity: 'warning', path: 'articles[1].published', text: '10:30' },
    { code: 'uncited-article' },
    { code: 'uncited-article' },
  ]);
});

test('no event cites an article that was left out', () => {
  const { file, leftOut } = readJsonLd(event({ subjectOf: { '@type': 'NewsArticle', datePublished: '2024' } }));
  expect(leftOut).toHaveLength(1);
  expect(file.events[0]!.citations).toEqual([]);
  expect(checkFile(file).errorCount).toBe(0);
});

test('extra commas, line breaks in strings and empty blocks are accepted', () => {
  const { file, records, kept } = readJsonLd([
    '{ "@type": "Event", "name": "First", "startDate": "2024", }',
    '',
    '// <![CDATA[\n{ "@type": "Event", "name": "Second\n\tday \\"off\\"", "startDate": "2024" }\n// ]]>',
    '{ "@type": "Event" "name": "Third" }',
  ]);
  expect([records, kept]).toEqual([3, 2]);
  expect(file.events.map(({ title }) => title)).toEqual(['First', 'Second\nday "off"']);
});

test.each([
  ['&lt;p&gt;Fresh &amp;amp; local.&lt;/p&gt;\n', 'Fresh & local.'],
  ['&lt;b&gt;Bold&lt;/b&gt; move', 'Bold move'],
  ['One&lt;br /&gt;two', 'One\ntwo'],
  ['The &lt;p&gt; element', 'The <p> element'],
  ['5 &lt; 6 &gt; 4', '5 < 6 > 4'],
  ['It&amp;#8217;s Tom &amp;amp; Jerry', 'It’s Tom & Jerry'],
  ['&amp;lt;', '&lt;'],
  ['R&amp;D; S&amp;P', 'R&D; S&P'],
  ['<![CDATA[Deal &amp; more]]>', 'Deal & more'],
  ['a<b and c>d', 'a<b and c>d'],
  ['<a href=x>Link</a> <p hidden>text</p>', 'Link text'],
])('%j is read as %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test.each([
  [{ '@type': 'Episode', name: 'The dyke', publication: { '@type': 'BroadcastEvent', startDate: '2010-05-22' } }],
  [
    {
      '@type': 'MusicAlbum',
      name: 'The dyke',
      releasedEvent: [{ '@type': 'PublicationEvent', startDate: '2010-05-22' }],
    },
  ],
  [{ '@type': 'MusicGroup', name: 'The dyke', event: [{ '@type': 'Event', startDate: '2010-05-22' }] }],
  [{ '@type': 'SportsTeam', name: 'The dyke', events: { '@type': 'SportsEvent', startDate: '2010-05-22' } }],
])('an event without a name is named after the work or group that contains it: %j', (holder) => {
  expect(readJsonLd(holder).file.events).toMatchObject([{ title: 'The dyke', date: '2010-05-22' }]);
});

test('an event in a hall is not named after the hall', () => {
  const hall = { '@type': 'MusicVenue', name: 'The hall', event: { '@type': 'Event', startDate: '2010-05-22' } };
  expect(readJsonLd(hall)).toMatchObject({ records: 1, kept: 0, leftOut: [{ where: 'event' }] });
});

test('in a live blog, each update is an event with its article, and missing values come from the blog', () => {
  const { file, records, kept, leftOut } = readJsonLd({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'LiveBlogPosting',
        headline: 'Storm: <em>live</em>',
        url: 'https://n.example/live',
        inLanguage: 'en_GB',
        datePublished: '2024-11-01T08:00Z',
        publisher: { '@id': 'https://n.example/#org' },
        liveBlogUpdate: [
          {
            '@type': 'BlogPosting',
            headline: 'Trees down &#8211; road shut',
            datePublished: '2024-11-01T09:15Z',
            url: 'https://n.example/live#1',
            articleBody: '<p>Two trees fell.</p>',
          },
          { '@type': 'BlogPosting', datePublished: '2024-11-01T10:00Z', articleBody: 'Power is back. More soon.' },
          { '@type': 'BlogPosting', datePublished: '2024-11-01T11:00Z' },
        ],
      },
      { '@type': 'Organization', '@id': 'https://n.example/#org', name: 'The Example' },
    ],
  });
  expect(kept + leftOut.length).toBe(records);
  expect(leftOut).toMatchObject([{ where: '["@graph"][0].liveBlogUpdate[2]' }]);
  expect(file.events.map(({ title, date, summary }) => [title, date, summary])).toEqual([
    ['Trees down – road shut', '2024-11-01T09:15Z', 'Two trees fell.'],
    ['Power is back.', '2024-11-01T10:00Z', 'Power is back. More soon.'],
  ]);
  expect(file.articles.map(({ headline, publisher, lang }) => [headline, publisher, lang])).toEqual([
    ['Storm: live', 'The Example', 'en-GB'],
    ['Trees down – road shut', 'The Example', 'en-GB'],
    ['Power is back.', 'The Example', 'en-GB'],
  ]);
});
