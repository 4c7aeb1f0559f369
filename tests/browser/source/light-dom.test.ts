import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { inlineScript } from '../../../src/source/inline-script.ts';
import { lightDomList } from '../../../src/source/light-dom.ts';

/** An element that holds this HTML, not in the page. */
function holding(html: string): Element {
  const parsed = new DOMParser().parseFromString(`<div lang="en-GB"><section>${html}</section></div>`, 'text/html');
  return parsed.querySelector('section')!;
}

test('an ordinary list is an events file', () => {
  const file = lightDomList(
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
        id: 'troops',
        title: 'Troops',
        date: '2024-10~/2024-11',
        dateText: 'October – November',
        citations: ['in-all-areas'],
      },
    ],
  });
  expect(checkFile(file).problems).toEqual([]);
});

test('items whose words stand in paragraphs: the first is the title, the others the summary', () => {
  const file = lightDomList(
    holding(`<ul><li><p><time datetime="2024-06">June</time> A treaty</p><p>It is signed.</p>
      <ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></li></ul>`),
  );
  expect(file?.events).toMatchObject([
    { title: 'A treaty', date: '2024-06', summary: 'It is signed.', citations: ['one', 'two'] },
  ]);
});

test('the list may itself stand in an item of a list of the page', () => {
  const page = holding('<ul><li><div><ol><li><time datetime="2024">2024</time> One</li></ol></div></li></ul>');
  expect(lightDomList(page.querySelector('div')!)?.events).toMatchObject([{ title: 'One', date: '2024' }]);
});

test('the words of a script or a style are no title', () => {
  const file = lightDomList(
    holding('<ul><li><time>2024</time> One<script>two()</script><style>li {}</style></li></ul>'),
  );
  expect(file?.events[0]?.title).toBe('One');
});

test('the page is left as it is', () => {
  const element = holding('<ul><li><time>2024</time> One <a href="/1">1</a></li></ul>');
  const before = element.innerHTML;
  lightDomList(element);
  expect(element.innerHTML).toBe(before);
});

test.each(['', '<p>No list</p>', '<ul></ul>', '<ol><p>No item</p></ol>'])('%j holds no events', (html) => {
  expect(lightDomList(holding(html))).toBeUndefined();
});

test('a JSON script that is a child is the file; one further down is not', () => {
  expect(inlineScript(holding('<script type="application/json">{"events":[]}</script>'))).toBe('{"events":[]}');
  expect(inlineScript(holding('<div><script type="application/json">{}</script></div>'))).toBeUndefined();
  expect(inlineScript(holding('<script>1</script>'))).toBeUndefined();
});
