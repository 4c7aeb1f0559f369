import { expect, test } from 'vitest';
import { pageOf } from '../../../../demo/make/download/page-of.ts';

const FILE = {
  title: '</title><b>"&',
  lang: 'en',
  events: [{ id: 'a', date: '2024', title: '</script><!--', citations: [] }],
};

test('nothing in a story or script ends the element that contains it', () => {
  const page = pageOf(FILE, { '--cited-timeline-text': '#123456' }, 'let a="</script><!--<script>"');
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toContain('<!--');
  expect(page).toContain('<title>&lt;/title&gt;&lt;b&gt;&quot;&amp;</title>');
  expect(page).toContain('let a="\\x3c/script>\\x3c!--\\x3cscript>"');
  const [, json = ''] = /<script type="application\/json">([^]*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(json)).toEqual(FILE);
});

test('only colours are accepted as colours', () => {
  expect(pageOf(FILE, { '--cited-timeline-text': '#123456' }, '')).toContain('--cited-timeline-text: #123456;');
  const page = pageOf(FILE, { '--cited-timeline-text': 'red} </style>', color: 'red' }, '');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).not.toContain('red');
});
