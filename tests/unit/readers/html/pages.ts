/** A page modelled on a real one, with different words, and what is read from it. */
export interface Page {
  readonly name: string;
  readonly lang: string;
  readonly html: string;
  readonly title?: string;
  /** Its events: `date | title`, followed by `# category` and `@ place` if known. */
  readonly events: readonly string[];
  /** The texts of the records that are left out. */
  readonly leftOut: readonly string[];
  /** The texts of the children that stay visible. */
  readonly unread: readonly string[];
}

export const PAGES: readonly Page[] = [
  {
    name: 'a university: definition list, several things said of one year',
    lang: 'en',
    html: `<div>
  <h1>History of the university</h1>
  <p>A short overview.</p>
  <dl>
    <dt>1789</dt><dd>The college opens with forty students.</dd><dd>The first library is built.</dd>
    <dt>1850s</dt><dd>Women are admitted.</dd>
    <dt>12 October 1904</dt><dd>The laboratory burns down (<a href="https://gazette.example/fire">Gazette</a>).</dd>
    <dt>c. 1921</dt><dd>A statue is put up.</dd>
  </dl>
</div>`,
    title: 'History of the university',
    events: [
      '1789 | The college opens with forty students.',
      '1789 | The first library is built.',
      '185X | Women are admitted.',
      '1904-10-12 | The laboratory burns down',
      '1921~ | A statue is put up.',
    ],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a club: table with a header, a year over two rows',
    lang: 'de',
    html: `<h2>Vereinschronik</h2>
<table>
  <thead><tr><th>Jahr</th><th>Ereignis</th><th>Ort</th></tr></thead>
  <tbody>
    <tr><td>1921</td><td>Gründung</td><td>Gasthaus Adler</td></tr>
    <tr><td rowspan="2">1954</td><td>Erster Pokal</td><td></td></tr>
    <tr><td>Neues Vereinsheim</td><td>Am Bach</td></tr>
    <tr><td>1970–1974</td><td>Zweite Liga</td><td></td></tr>
    <tr><td>bald</td><td>Neue Tribüne</td><td></td></tr>
  </tbody>
</table>`,
    title: 'Vereinschronik',
    events: [
      '1921 | Gründung @ Gasthaus Adler',
      '1954 | Erster Pokal',
      '1954 | Neues Vereinsheim @ Am Bach',
      '1970/1974 | Zweite Liga',
    ],
    leftOut: ['bald | Neue Tribüne'],
    unread: [],
  },
  {
    name: 'a club: list without a sign behind the year',
    lang: 'de',
    html: `<h2>Chronik</h2>
<ul><li>1968 Gründung des Vereins</li><li>1970 Erster Pokal</li><li>3. Mai 1972 Einweihung der Halle</li></ul>`,
    title: 'Chronik',
    events: ['1968 | Gründung des Vereins', '1970 | Erster Pokal', '1972-05-03 | Einweihung der Halle'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'an encyclopedia: the page of a year, months as headings',
    lang: 'en',
    html: `<h1>1931</h1>
<div class="toc"><ul><li><a href="#january">January</a></li></ul></div>
<h2>January</h2>
<ul><li>January 4 – A bridge opens.<sup><a href="#note-1">[1]</a></sup></li><li>January 10<ul><li>A comet is seen.</li><li>A strike begins.</li></ul></li></ul>
<h2>February</h2>
<ul><li>February 2 – Snow falls on the coast.</li><li>A book appears.</li></ul>
<h2>Births</h2>
<ul><li>March 3 – A singer</li></ul>
<h2>References</h2>
<ol class="references"><li id="note-1"><a href="#mark-1">^</a> <a href="https://paper.example/bridge">The bridge is open</a>, 5 January 1931</li></ol>`,
    events: [
      '1931-01-04 | A bridge opens.',
      '1931-01-10 | A comet is seen.',
      '1931-01-10 | A strike begins.',
      '1931-02-02 | Snow falls on the coast.',
      '1931-02 | A book appears.',
      '1931-03-03 | A singer # Births',
    ],
    leftOut: [],
    unread: ['References', '^ The bridge is open, 5 January 1931'],
  },
  {
    name: 'an encyclopedia: a year and a land, headings for kinds',
    lang: 'en',
    html: `<h1>1968 in Ruritania</h1>
<h2>Politics</h2><ul><li>May 3 – Students march.</li><li><a href="/wiki/May_13">May 13</a> – The <a href="/wiki/mayor">mayor</a> resigns.</li></ul>
<h2>Sport</h2><ul><li>June – The cup is won.</li></ul>`,
    title: '1968 in Ruritania',
    events: [
      '1968-05-03 | Students march. # Politics',
      '1968-05-13 | The mayor resigns. # Politics',
      '1968-06 | The cup is won. # Sport',
    ],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a company: headings that are years, and headings with a year and a title',
    lang: 'en',
    html: `<section>
  <h2>Our story</h2>
  <div><h3>1987</h3><p>Two engineers rent a garage.</p></div>
  <div><h3>1994 – Abroad</h3><p>The first office abroad opens.</p></div>
  <div><h3>Today</h3><p>Four hundred people work here.</p></div>
</section>`,
    title: 'Our story',
    events: ['1987 | Two engineers rent a garage.', '1994 | Abroad'],
    leftOut: ['Today', 'Four hundred people work here.'],
    unread: [],
  },
  {
    name: 'a museum: cards with the date above the heading',
    lang: 'en',
    html: `<div>
  <article id="gift"><p class="date">March 1911</p><h3>A gift of paintings</h3><p>A collector leaves his paintings to the town.</p><img src="gift.jpg" alt="A landscape"></article>
  <article><p class="date">1936</p><h3>The new wing</h3><p>It has twelve rooms.</p></article>
</div>`,
    events: ['1911-03 | A gift of paintings', '1936 | The new wing'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a teacher: paragraphs that begin with a year in bold',
    lang: 'en',
    html: `<h1>The Thirty Years</h1>
<p><strong>1618:</strong> Two men fall from a window.</p>
<p><strong>1632</strong> A king falls.</p>
<p><b>1648</b><br>Peace is made.</p>
<p>Homework: read page 12.</p>`,
    title: 'The Thirty Years',
    events: ['1618 | Two men fall from a window.', '1632 | A king falls.', '1648 | Peace is made.'],
    leftOut: [],
    unread: ['Homework: read page 12.'],
  },
  {
    name: 'a blog: articles with a heading and a time',
    lang: 'en',
    html: `<main>
  <article><header><h2><a href="/hills">A walk in the hills</a></h2><time datetime="2024-05-03">May 3, 2024</time></header><p>It rained.</p></article>
  <article><header><h2><a href="/lake">A swim</a></h2><time datetime="2024-05-05">May 5, 2024</time></header><p>It was cold.</p></article>
</main>`,
    events: ['2024-05-03 | A walk in the hills', '2024-05-05 | A swim'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a blog: headings with their date in the paragraph below',
    lang: 'en',
    html: `<h2>A walk</h2><p>3 May 2024</p><p>We went far.</p>
<h2>A swim</h2><p>5 May 2024</p><p>The lake was cold.</p>`,
    events: ['2024-05-03 | A walk', '2024-05-05 | A swim'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'Markdown made into HTML: items with paragraphs, two lists',
    lang: 'en',
    html: `<h1>A town in short</h1>
<ul>
<li>
<p><strong>1968</strong>: The mill closes.</p>
</li>
<li>
<p><strong>May 1970</strong>: The mill burns. <a href="https://paper.example/mill">Report</a></p>
</li>
</ul>
<hr>
<ul>
<li><strong>1972</strong> - A park.</li>
</ul>`,
    title: 'A town in short',
    events: ['1968 | The mill closes.', '1970-05 | The mill burns.', '1972 | A park.'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a school in Korea: table',
    lang: 'ko',
    html: `<h2>연혁</h2>
<table><tr><th>연도</th><th>내용</th></tr><tr><td>1946년</td><td>개교</td></tr><tr><td>1953년 3월</td><td>교사 신축</td></tr></table>`,
    title: '연혁',
    events: ['1946 | 개교', '1953-03 | 교사 신축'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a company in Japan: definition list',
    lang: 'ja',
    html: `<h2>沿革</h2><dl><dt>1968年</dt><dd>創立</dd><dt>1970年5月</dt><dd>図書館を開く</dd></dl>`,
    title: '沿革',
    events: ['1968 | 創立', '1970-05 | 図書館を開く'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a newspaper in Russia: days under the heading of a year',
    lang: 'ru',
    html: `<h2>1968</h2><ul><li>3 мая — марш студентов</li><li>13 мая: забастовка</li></ul>`,
    events: ['1968-05-03 | марш студентов', '1968-05-13 | забастовка'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a laboratory in Portuguese, its language not said',
    lang: '',
    html: `<h2>História</h2><dl><dt>1989 - 1993</dt><dd>Uma equipa cria a rede <a href="https://rede.example/">fonte</a></dd><dt>1995 (dezembro)</dt><dd>O nome muda</dd><dt>1996 (agosto)</dt><dd>Outra equipa junta-se</dd></dl>`,
    title: 'História',
    events: ['1989/1993 | Uma equipa cria a rede', '1995-12 | O nome muda', '1996-08 | Outra equipa junta-se'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a railway: divs and spans',
    lang: 'en',
    html: `<div><div><span>1901</span><span>The line opens</span></div><div><span>1925</span><span>Electric trains</span></div></div>`,
    events: ['1901 | The line opens', '1925 | Electric trains'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'folded sections',
    lang: 'en',
    html: `<details><summary>1968</summary><ul><li>3 May: Students march</li></ul></details>
<details><summary>1969 – The landing</summary><p>People walk on the Moon.</p></details>`,
    events: ['1968-05-03 | Students march', '1969 | The landing'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'lists in lists',
    lang: 'en',
    html: `<ul>
<li>1968<ul><li>May<ul><li>3: Students march</li><li>13 – Strike</li></ul></li><li>Summer<ul><li>Holidays</li></ul></li></ul></li>
<li>1969: A good year<ul><li>20 July: People walk on the Moon</li></ul></li>
</ul>`,
    events: [
      '1968-05-03 | Students march',
      '1968-05-13 | Strike',
      '1968 | Summer',
      '1969 | A good year',
      '1969-07-20 | People walk on the Moon',
    ],
    leftOut: [],
    unread: [],
  },
  {
    name: 'decades and spans as headings',
    lang: 'en',
    html: `<h2>1960s</h2><ul><li>1961: The wall</li><li>The first colour television in the village</li></ul>
<h2>1970–1979</h2><ul><li>A second shop</li><li>A third</li></ul>`,
    events: [
      '1961 | The wall',
      '196X | The first colour television in the village',
      '[1970..1979] | A second shop',
      '[1970..1979] | A third',
    ],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a table for the layout alone',
    lang: 'en',
    html: `<table><tr><td><ul><li>1968: The mill closes</li></ul></td><td><p>1970: The mill burns</p></td></tr></table>`,
    events: ['1968 | The mill closes', '1970 | The mill burns'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'reigns: start and end',
    lang: 'en',
    html: `<table><tr><th>Start</th><th>End</th><th>Reign</th></tr><tr><td>1702</td><td>1714</td><td>The fifth</td></tr><tr><td>1714</td><td>1727</td><td>The sixth</td></tr></table>`,
    events: ['1702/1714 | The fifth', '1714/1727 | The sixth'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'a table with rows for the years and days below',
    lang: 'en',
    html: `<table><caption>The strikes</caption><tr><th>Date</th><th>Event</th><th>Source</th></tr><tr><th colspan="3">1968</th></tr><tr><td>3 May</td><td>The mill</td><td>Town gazette</td></tr><tr><th colspan="3">1969</th></tr><tr><td>20 July</td><td>The port</td><td><a href="https://paper.example/port">Paper</a></td></tr></table>`,
    title: 'The strikes',
    events: ['1968-05-03 | The mill', '1969-07-20 | The port'],
    leftOut: [],
    unread: [],
  },
  {
    name: 'numbers that are no years',
    lang: 'en',
    html: `<table><tr><th>Town</th><th>People</th></tr><tr><td>Upper</td><td>1500</td></tr><tr><td>Lower</td><td>1900</td></tr></table>
<ul><li>1500 people came</li><li>1600 people left</li></ul>`,
    events: [],
    leftOut: ['Town People Upper 1500 Lower 1900', '1500 people came 1600 people left'],
    unread: ['Town People Upper 1500 Lower 1900', '1500 people came 1600 people left'],
  },
  {
    name: 'a recipe',
    lang: 'en',
    html: `<h2>Bread</h2><ol><li>Mix the flour</li><li>Bake for 30 minutes</li></ol>`,
    events: [],
    leftOut: ['Mix the flour Bake for 30 minutes'],
    unread: ['Bread', 'Mix the flour Bake for 30 minutes'],
  },
];
