import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { inlineScript } from '../../../../src/source/inline-script.ts';
import { readHtml } from '../../../../src/source/html/read-html.ts';

/** An element that contains this HTML, outside of the page. */
function holding(html: string): Element {
  const parsed = new DOMParser().parseFromString(`<div lang="en-GB"><section>${html}</section></div>`, 'text/html');
  return parsed.querySelector('section')!;
}

test('an ordinary list is an events file', () => {
  const { file } = readHtml(
    holding(`<h2>How Moscow and <em>Pyongyang</em> drew closer</h2>
      <ol>
        <li id="treaty" data-category="Alliance" data-place="Pyongyang">
          <time datetime="2024-06">June 2024</time> Putin and Kim sign a treaty
          <a href="https://www.koreaherald.com/1" data-published="2024-11-29">Defense chiefs meet</a>,
          <a href="/2">In all areas</a>
          <p>Each side promises help.</p>
        </li>
        <li><time datetime="2024-10" data-date="2024-10~">October</time>–<time datetime="2024-11">November</time>:
          <strong>Troops</strong> reach Russia (<a href="/2">Business Times</a>)</li>
      </ol>`),
  );
  expect(file).toEqual({
    title: 'How Moscow and Pyongyang drew closer',
    lang: 'en-GB',
    articles: [
      {
        id: 'defense-chiefs-meet',
        headline: 'Defense chiefs meet',
        url: 'https://www.koreaherald.com/1',
        publisher: 'koreaherald.com',
        published: '2024-11-29',
      },
      { id: 'in-all-areas', headline: 'In all areas', url: '/2' },
    ],
    events: [
      {
        id: 'treaty',
        title: 'Putin and Kim sign a treaty',
        date: '2024-06',
        dateText: 'June 2024',
        summary: 'Each side promises help.',
        category: 'Alliance',
        place: 'Pyongyang',
        citations: ['defense-chiefs-meet', 'in-all-areas'],
      },
      {
        id: 'troops-reach-russia',
        title: 'Troops reach Russia',
        date: '2024-10~/2024-11',
        dateText: 'October – November',
        citations: ['in-all-areas'],
      },
    ],
  });
  expect(checkFile(file).problems).toEqual([]);
});

test('in items with paragraphs the first is the title, the others the summary', () => {
  const { file } = readHtml(
    holding(`<ul><li><p><time datetime="2024-06">June</time> A treaty</p><p>It is signed.</p>
      <ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></li></ul>`),
  );
  expect(file.events).toMatchObject([
    { title: 'A treaty', date: '2024-06', summary: 'It is signed.', citations: ['one', 'two'] },
  ]);
});

test('the list may itself be inside an item of a list', () => {
  const page = holding('<ul><li><div><ol><li><time datetime="2024">2024</time> One</li></ol></div></li></ul>');
  expect(readHtml(page.querySelector('div')!).file.events).toMatchObject([{ title: 'One', date: '2024' }]);
});

test('the words of a script or style are not a title', () => {
  const { file } = readHtml(
    holding('<ul><li><time>2024</time> One<script>two()</script><style>li {}</style></li></ul>'),
  );
  expect(file.events[0]?.title).toBe('One');
});

test('the page is not modified', () => {
  const element = holding('<ul><li><time>2024</time> One <a href="/1">1</a></li></ul>');
  const before = element.innerHTML;
  readHtml(element);
  expect(element.innerHTML).toBe(before);
});

test.each(['', '<ul></ul>', '<nav><ul><li>1968: a</li></ul></nav>', '<p hidden>1968: a</p>', '<script>1968</script>'])(
  '%j holds nothing to read and nothing that is lost',
  (html) => {
    expect(readHtml(holding(html))).toMatchObject({ records: 0, kept: 0, leftOut: [], unread: [] });
  },
);

test('children from which nothing was read are reported, except those without words', () => {
  const element = holding(`<h2>Our club</h2><p id="intro">It rows.</p><nav>Menu</nav><hr>
    <ul><li>1925: Founded</li></ul><ul id="milk"><li>Milk</li></ul><p></p><p id="sources">Sources: the archive</p>`);
  const { file, records, kept, leftOut, unread } = readHtml(element);
  expect(unread.map(({ id }) => id)).toEqual(['intro', 'milk', 'sources']);
  expect(file).toMatchObject({ title: 'Our club', events: [{ date: '1925', title: 'Founded' }] });
  expect({ records, kept, leftOut: leftOut.map(({ raw }) => raw) }).toEqual({ records: 2, kept: 1, leftOut: ['Milk'] });
});

test('a link within the page is not an article, however it is written', () => {
  const here = document.URL.replace(/#.*$/, '');
  const parsed = document.createElement('div');
  parsed.append(
    ...holding(`<ul><li>1925: Founded, see <a href="#b">b</a>, <a href="${here}#c">c</a>, <a href="">d</a> and
    <a href="other.html#e">e</a></li></ul>`).childNodes,
  );
  expect(readHtml(parsed).file.articles.map(({ url }) => url)).toEqual(['other.html#e']);
});

test('a page of any nesting depth is read without an error', () => {
  const element = document.createElement('div');
  let at: Element = element;
  for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement(i % 2 ? 'ul' : 'li'));
  at.textContent = '1968: deep';
  expect(readHtml(element)).toMatchObject({ records: 1 });
});

test('a JSON script that is a child is the file; one further down is not', () => {
  expect(inlineScript(holding('<script type="application/json">{"events":[]}</script>'))).toBe('{"events":[]}');
  expect(inlineScript(holding('<div><script type="application/json">{}</script></div>'))).toBeUndefined();
  expect(inlineScript(holding('<script>1</script>'))).toBeUndefined();
});
