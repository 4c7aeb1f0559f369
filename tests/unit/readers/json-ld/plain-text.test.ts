import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeReferences, plainText } from '../../../../src/readers/json-ld/plain-text.ts';
import { processorTime } from '../../processor-time.ts';

test.each([
  ['Minister&#8217;s visit <em>ends</em>', 'Minister’s visit ends'],
  ['Iron &amp; Rust', 'Iron & Rust'],
  ['Play &#8211; last night', 'Play – last night'],
  ['Caf&#xe9; &eacute; &Eacute; &szlig; &yuml;', 'Café é É ß ÿ'],
  ['&ldquo;Fa&ccedil;ade&rdquo;&hellip;&nbsp;&mdash; &euro;5', '“Façade”… — €5'],
  ['&alpha;&Omega;', 'αΩ'],
  ['&#146;tis &#x92;', '’tis ’'],
  ['&#128512; &#x1F600;', '😀 😀'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&amp;amp;', '&'],
  ['The &lt;div&gt; element', 'The <div> element'],
  ['a < b and b > c, Map<Key>', 'a < b and b > c, Map<Key>'],
  ['?a=1&copy=2&b', '?a=1&copy=2&b'],
  ['&unknown; &; &#; &#x;', '&unknown; &; &#; &#x;'],
  ['&#0;&#xd800;&#99999999;', '\ufffd\ufffd\ufffd'],
  ['soft&shy;hyphen', 'softhyphen'],
  ['<p>One.</p><p>Two<br/>three</p>', 'One.\nTwo\nthree'],
  ['<script>alert(1)</script>Title<style>p{}</style><!-- no -->', 'Title'],
  ['<a href="x" title="a > b">Link</a>', 'b">Link'],
  ['<form action="x">Safe<embed src="y"></form> <acronym>EU</acronym> &lt;form&gt;', 'Safe EU <form>'],
  ['  much \t blank \n here ', 'much blank\nhere'],
])('%s reads %s', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('a text without references and tags stays unchanged, and every text is read quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const blank = text.replace(/[\s&<>\u00ad]+/gu, 'x');
      expect(plainText(blank)).toBe(blank);
    }),
    { seed: 20_241_129 },
  );
  const begun = processorTime();
  for (const part of ['<a ', '<script', '<!--', '&#', '&amp;', ' ', '<br', '\n ']) plainText(part.repeat(3000));
  expect(processorTime() - begun).toBeLessThan(1500);
});

test('decoding happens only once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
      expect(decodeReferences(escaped)).toBe(text);
    }),
    { seed: 20_241_129 },
  );
});
