import { expect, test } from 'vitest';
import { pageFrom, told } from './from-html.ts';

type Kind = readonly [name: string, lang: string, html: string, events: readonly string[]];

const KINDS: readonly Kind[] = [
  ['the language of a list', 'en', '<ul lang="ko"><li>2018년 4월 27일: 회담</li></ul>', ['2018-04-27 | 회담']],
  [
    'the language of a part with headings',
    'en',
    '<div lang="ru"><h3>1961</h3><ul><li>12 апреля — первый полёт</li></ul></div>',
    ['1961-04-12 | первый полёт'],
  ],
  [
    'the language of each item',
    'en',
    `<ul><li lang="de">3. Mai 1968: Die Schule schließt</li><li lang="fr">1er juin 1968 : On danse</li><li>4 June 1968: Rain</li>
     <li><p lang="es">5 de julio de 1968: Calor</p></li></ul>`,
    ['1968-05-03 | Die Schule schließt', '1968-06-01 | On danse', '1968-06-04 | Rain', '1968-07-05 | Calor'],
  ],
  [
    'the language of a cell',
    'en',
    '<table><tr><th>Date</th><th>Event</th></tr><tr><td lang="de">3. Mai 1968</td><td>Yard</td></tr></table>',
    ['1968-05-03 | Yard'],
  ],
  ['the language of a term', 'en', '<dl><dt lang="de">4. Mai 1970</dt><dd>Hall</dd></dl>', ['1970-05-04 | Hall']],
  ['the language of a paragraph', 'en', '<p lang="de">5. Mai 1972: Halle</p>', ['1972-05-05 | Halle']],
  [
    'the language of first words, and of words in a line',
    'en',
    '<ul><li><p><span lang="de">6. Mai 1974</span>: Hall</p></li></ul><div><b lang="de">7. Mai 1976</b> Yard</div>',
    ['1974-05-06 | Hall', '1976-05-07 | Yard'],
  ],
  [
    'a sentence that begins with "In 2003"',
    'en',
    '<ul><li>In 2003 the 1960s building was torn down.</li></ul>',
    ['2003 | In 2003 the 1960s building was torn down.'],
  ],
  [
    'a sentence that begins with "On 3 May 1968", a decade, or the time between two years',
    'en',
    `<ul><li>On 3 May 1968 the mill closed.</li><li>During the 1920s the roll grew.</li>
     <li>Between 1914 and 1918 the school was a hospital.</li></ul>`,
    [
      '1968-05-03 | On 3 May 1968 the mill closed.',
      '192X | During the 1920s the roll grew.',
      '[1914..1918] | Between 1914 and 1918 the school was a hospital.',
    ],
  ],
  [
    'a sentence in German',
    'de',
    '<ul><li>Im Jahr 1968 wurde der Verein gegründet.</li><li>1970 folgte der Pokal.</li><li>1971 stieg er auf.</li></ul>',
    ['1968 | Im Jahr 1968 wurde der Verein gegründet.', '1970 | folgte der Pokal.', '1971 | stieg er auf.'],
  ],
  [
    'a sentence in French',
    'fr',
    '<ul><li>En 1968, le club est fondé.</li><li>En 1970 le stade ouvre.</li></ul>',
    ['1968 | le club est fondé.', '1970 | En 1970 le stade ouvre.'],
  ],
  [
    'a sentence in Spanish',
    'es',
    '<ul><li>En 1971 se abre el parque.</li></ul>',
    ['1971 | En 1971 se abre el parque.'],
  ],
  ['a sentence in Russian', 'ru', '<ul><li>В 1968 году основан клуб.</li></ul>', ['1968 | В 1968 году основан клуб.']],
  [
    'a sentence in Japanese and Chinese',
    'ja',
    '<ul><li>1968年に創立。</li><li lang="zh">1921年7月学校成立</li></ul>',
    ['1968 | 創立。', '1921-07 | 学校成立'],
  ],
  [
    'counts behind "in" and "from"',
    'en',
    '<ul><li>1968: Founded</li><li>In 1500 cases the vote was void.</li><li>From 1500 to 1600 people came.</li><li>In 1200 homes water stood.</li></ul>',
    ['1968 | Founded'],
  ],
  [
    'a month behind a year of the same level',
    'en',
    '<h2>1968</h2><h2>May</h2><ul><li>3: The yard</li></ul><h2>June</h2><ul><li>12 – The ban</li></ul><h2>1969</h2><h2>April</h2><ul><li>28: He resigns</li></ul>',
    ['1968-05-03 | The yard', '1968-06-12 | The ban', '1969-04-28 | He resigns'],
  ],
  [
    'months as a heading under a year',
    'en',
    '<h1>1968</h1><h2>Events</h2><h3>January–February</h3><ul><li>February 1 – A storm</li><li>A frost</li></ul>',
    ['1968-02-01 | A storm', '[1968-01..1968-02] | A frost'],
  ],
  [
    'years across the top of a table',
    'en',
    `<table><tr><th></th><th>1968</th><th>1969</th></tr><tr><th>Town</th><td>The mill closes</td><td>The park opens</td></tr>
     <tr><th>Club</th><td>First cup</td><td></td></tr></table>`,
    ['1968 | The mill closes', '1969 | The park opens', '1968 | First cup'],
  ],
  [
    'counts under years across the top of a table',
    'en',
    '<table><tr><th>Town</th><th>1968</th><th>1969</th></tr><tr><td>Upper</td><td>1200</td><td>1300</td></tr></table>',
    [],
  ],
  [
    'dates above headings',
    'en',
    '<p>3 May 1968</p><h3>The march</h3><p>Students cross the square.</p><p>5 May 1968</p><h3>The strike</h3><p>The mill stands still.</p>',
    ['1968-05-03 | The march', '1968-05-05 | The strike'],
  ],
  [
    'lines that say when a text was posted',
    'en',
    '<h3>A walk</h3><p>Posted on 3 May 1968</p><p>We went far.</p><h3>A swim</h3><p>Posted on 5 May 1968</p><p>It was cold.</p>',
    ['1968-05-03 | A walk', '1968-05-05 | A swim'],
  ],
  [
    'lines that say when an item was published',
    'en',
    '<ul><li><h3>First rules</h3><p>Published: 23 March 2020</p></li></ul>',
    ['2020-03-23 | First rules'],
  ],
  [
    'a card with a line of who posted it when',
    'en',
    `<article><h2>A swim</h2><p>Posted on <time datetime="2021-05-05">May 5, 2021</time> by the club</p><p>The lake.</p></article>`,
    ['2021-05-05 | A swim'],
  ],
  [
    'times of day under a day, and two that a dash joins',
    'en',
    '<h2>6 June 1944</h2><ul><li>06:30: The landing begins.</li><li>9:00–10:30 A talk</li><li>2 pm: Lunch</li></ul>',
    [
      '1944-06-06T06:30 | The landing begins.',
      '1944-06-06T09:00/1944-06-06T10:30 | A talk',
      '1944-06-06T14:00 | Lunch',
    ],
  ],
  [
    'a time of day that is no day of the month',
    'en',
    '<h2>June 1944</h2><ul><li>06:30: The landing begins.</li></ul>',
    ['1944-06 | 06:30: The landing begins.'],
  ],
  [
    'a day and month in numbers under a year',
    'de',
    '<h3>1989</h3><ul><li>9.11.: Die Grenze</li><li>22.12. – Das Tor</li></ul>',
    ['1989-11-09 | Die Grenze', '1989-12-22 | Das Tor'],
  ],
  [
    'a month and day in numbers under a year in Korea',
    'ko',
    '<h3>1946</h3><dl><dt>03.02</dt><dd>개교</dd></dl><ul><li>03월 준공</li></ul>',
    ['1946-03-02 | 개교', '1946-03 | 준공'],
  ],
  [
    'a table with the year, month and day in columns, the year said once',
    'en',
    `<table><tr><th>Year</th><th>Month</th><th>Day</th><th>Event</th></tr><tr><td>1968</td><td>5</td><td>3</td><td>Yard</td></tr>
     <tr><td></td><td>June</td><td></td><td>Ban</td></tr></table>`,
    ['1968-05-03 | Yard', '1968-06 | Ban'],
  ],
  [
    'an empty year without a month beside it',
    'en',
    '<table><tr><th>Year</th><th>Event</th></tr><tr><td>1968</td><td>Yard</td></tr><tr><td></td><td>Ban</td></tr></table>',
    ['1968 | Yard'],
  ],
  [
    'a table of a date from and a date to',
    'en',
    `<table><tr><th>Name</th><th>Date (from)</th><th>Date (to)</th></tr><tr><td>First board</td><td>3 May 1968</td><td>12 June 1970</td></tr>
     <tr><td>Second board</td><td>1970</td><td>present</td></tr></table>`,
    ['1968-05-03/1970-06-12 | First board', '1970/.. | Second board'],
  ],
  [
    'the order of numbers that a header names',
    'en',
    `<table><tr><th>Date (MM/DD/YYYY)</th><th>Event</th></tr><tr><td>05/03/1968</td><td>Yard</td></tr></table>
     <table><tr><th>Date (DD/MM/YYYY)</th><th>Event</th></tr><tr><td>05/03/1968</td><td>Hall</td></tr></table>`,
    ['1968-05-03 | Yard', '1968-03-05 | Hall'],
  ],
  [
    'scores in a table under a day',
    'en',
    '<table><caption>3 May 2024</caption><tr><th>Match</th><th>Score</th></tr><tr><td>Upper</td><td>21:10</td></tr><tr><td>Lower</td><td>20:22</td></tr></table>',
    [],
  ],
  [
    'a year with the year of an era, its month in the next column',
    'ja',
    '<table><tr><th>1968年（昭和43年）</th><td>4月</td><td>創立</td></tr><tr><th>1970年（昭和45年）</th><td>5月</td><td>図書館を開く</td></tr></table>',
    ['1968-04 | 創立', '1970-05 | 図書館を開く'],
  ],
  [
    'lines and paragraphs that begin with years',
    'en',
    '<p>1921 The college is founded.<br>1934 The library is built.</p><p>1950 A new roof.</p>',
    ['1921 | The college is founded.', '1934 | The library is built.', '1950 | A new roof.'],
  ],
  [
    'a summary with a sign to unfold it',
    'en',
    '<details><summary>1918 <span>+</span></summary><p>The war ends.</p></details>',
    ['1918 | The war ends.'],
  ],
  [
    'a picture with a caption under a year',
    'en',
    '<section><h2>1935</h2><figure><img src="w.jpg" alt="The wing"><figcaption>The wing in 1936</figcaption></figure><p>The wing is built.</p></section>',
    ['1935 | The wing is built.'],
  ],
  [
    'an event with headings under it that have no date',
    'en',
    '<h2>Changes</h2><h3>1.1.0 - 2019-02-15</h3><h4>Added</h4><ul><li>A translation.</li></ul>',
    ['2019-02-15 | 1.1.0'],
  ],
  [
    'a heading that is a date before a heading of its level that is a title',
    'en',
    '<h2>1998</h2><h2>The start</h2><p>Two friends.</p><h2>2004</h2><h2>Abroad</h2><p>An office.</p>',
    ['1998 | The start', '2004 | Abroad'],
  ],
  [
    'a link as a headline before its date and a text',
    'en',
    `<ul><li><a href="https://b.example/1">Mill closes</a><time datetime="2020-05-03">May 3, 2020</time><div>We saw it.</div></li></ul>`,
    ['2020-05-03 | Mill closes'],
  ],
  [
    'counts by year',
    'en',
    '<table><tr><th>Year</th><th>Members</th></tr><tr><td>1968</td><td>120</td></tr><tr><td>1970</td><td>150</td></tr></table>',
    [],
  ],
  [
    'a year at the end of a sentence, where no heading gives another',
    'en',
    '<ul><li>Founded in 1968</li><li>Moved in 1970.</li></ul><h3>1971</h3><ul><li>A fire in the mill built in 1821</li></ul>',
    ['1968 | Founded in 1968', '1970 | Moved in 1970.', '1971 | A fire in the mill built in 1821'],
  ],
  [
    'a heading that ends with its year',
    'en',
    '<h3>How the mill closed in 1968</h3><p>It closed.</p><h3>What came in 1970</h3><p>A park.</p>',
    ['1968 | How the mill closed in 1968', '1970 | What came in 1970'],
  ],
  [
    'a year in Arabic and Hebrew behind its word',
    'ar',
    '<ul><li>في عام 1970 تأسس النادي</li><li lang="he">בשנת 1968 נפתח האגף</li></ul>',
    ['1970 | تأسس النادي', '1968 | נפתח האגף'],
  ],
  [
    'two years of which a stroke makes one season',
    'en',
    '<ul><li><time datetime="1968">1968</time>/<time datetime="1969">69</time> Season</li></ul>',
    ['1968 | 1968/69 Season'],
  ],
  [
    'decades and spans of time in Japanese and Korean, and what is none',
    'ja',
    `<ul><li>1970年代に拡大。</li><li>1914年から1918年まで病院。</li><li>2000年前の遺跡</li><li>1968年度 予算</li>
     <li lang="ko">1968년 5월 3일에 집회가 열렸다.</li></ul>`,
    ['197X | 拡大。', '1914/1918 | 病院。', '1968-05-03 | 집회가 열렸다.'],
  ],
  [
    'a decade and a century in French',
    'fr',
    '<ul><li>Dans les années 1920, le club grandit.</li><li>Au XIXe siècle, un moulin.</li><li>En 1500 exemplaires, le livre paraît.</li></ul>',
    ['192X | le club grandit.', '18XX | un moulin.'],
  ],
  [
    'links to years in a line',
    'en',
    '<p><a href="/a">2001</a> <a href="/b">2002</a></p><ul><li>2003: A fair</li></ul>',
    ['2003 | A fair'],
  ],
  [
    'numbers of houses, and two years in a sentence',
    'en',
    '<ul><li>1968: A fair</li><li>On 1200 Main Street a fire.</li><li>By 1600 Greek Street a flood.</li><li>A hall, opened in 1920; closed in 1968</li></ul>',
    ['1968 | A fair'],
  ],
  [
    'amounts under years across the top of a table',
    'en',
    '<table><tr><th></th><th>2019</th><th>2020</th></tr><tr><th>Sum</th><td>1.2 million</td><td>1.4 million</td></tr></table>',
    [],
  ],
  [
    'links that hold a heading and a date',
    'en',
    '<div><a href="https://n.example/1"><h3>The fair</h3><p>3 May 2020</p></a><a href="https://n.example/2"><h3>The walk</h3><p>4 May 2020</p></a></div>',
    ['2020-05-03 | The fair', '2020-05-04 | The walk'],
  ],
];

test('the words for a date are kept without the punctuation and particles after them', () => {
  const { file } = pageFrom('<ul><li>1968年に創立。</li><li>1970年5月、図書館を開く。</li></ul>', 'ja');
  expect(file.events.map(({ dateText }) => dateText)).toEqual(['1968年', '1970年5月']);
});

test('a row of one cell that no row follows is left out and reported', () => {
  const { leftOut } = pageFrom(`<table><tr><th>Date</th><th>Event</th></tr><tr><td>3 May 1968</td><td>Yard</td></tr>
    <tr><td colspan="2">No further events.</td></tr></table>`);
  expect(leftOut.map(({ raw }) => raw)).toEqual(['No further events.']);
});

test.each(KINDS)('%s', (_, lang, html, events) => {
  expect(told(html, lang)).toEqual(events);
  const { records, kept, leftOut } = pageFrom(html, lang);
  expect(kept).toBe(events.length);
  expect(kept + leftOut.length).toBe(records);
});

test('an entry in two languages: what its inner language cannot read is read in the language of the page', () => {
  expect(told('<ul><li lang="la">3 May 1968: Alea iacta est</li></ul>')).toEqual(['1968-05-03 | Alea iacta est']);
});

test('a machine-readable date is used even if readers cannot see it', () => {
  const { file } =
    pageFrom(`<div itemscope itemtype="https://schema.org/Festival"><link itemprop="url" href="https://fair.example/">
    <meta itemprop="startDate" content="2024-06-08"><h3 itemprop="name">Fair</h3>
    <div itemprop="location" itemscope itemtype="https://schema.org/Place"><div itemprop="name">Hall</div><div itemprop="address">Quay 1</div></div></div>`);
  expect(file.events).toMatchObject([{ date: '2024-06-08', title: 'Fair', place: 'Hall, Quay 1' }]);
});

test('adjacent links that begin with a date are entries, each with its article', () => {
  const { file, unread } =
    pageFrom(`<div><a href="https://n.example/1"><span>3 May 2020</span><span>The mill closes</span></a>
    <a href="https://n.example/2"><span>5 June 2020</span><span>The park opens</span></a></div>`);
  expect(file.events.map(({ date, title }) => [date, title])).toEqual([
    ['2020-05-03', 'The mill closes'],
    ['2020-06-05', 'The park opens'],
  ]);
  expect(file.articles.map(({ headline }) => headline)).toEqual(['The mill closes', 'The park opens']);
  expect(unread).toEqual([]);
});

test('the words that say what a date is for are kept, and the caption of a picture is not a title', () => {
  expect(pageFrom('<ul><li><h3>Rules</h3><p>Published: 23 March 2020</p></li></ul>').file.events).toMatchObject([
    { dateText: 'Published: 23 March 2020' },
  ]);
  expect(
    pageFrom('<h3>1935</h3><figure><img src="w.jpg" alt="A"><figcaption>The hall</figcaption></figure><p>Built.</p>')
      .file.events,
  ).toMatchObject([{ title: 'Built.', summary: 'The hall', image: { url: 'w.jpg', alt: 'A' } }]);
  expect(
    pageFrom('<h2>Changes</h2><h3>1.1.0 - 2019-02-15</h3><h4>Added</h4><ul><li>A translation.</li></ul>').file.events,
  ).toMatchObject([{ summary: 'Added\nA translation.' }]);
});

test('years across the top of a table make its first column the categories', () => {
  const { file } = pageFrom(
    '<table><tr><th></th><th>1968</th><th>1969</th></tr><tr><th>Town</th><td>The mill closes</td><td>The park opens</td></tr></table>',
  );
  expect(file.events.map(({ category }) => category)).toEqual(['Town', 'Town']);
});
