import { afterEach, expect, test } from 'vitest';
import { createMeasure, lettersOf } from '../../../src/runtime/measure-text.ts';
import { closestLang } from '../../../src/runtime/language.ts';

afterEach(() => document.body.replaceChildren());

/** Characters that many languages share; Firefox draws them in a different font depending on the language. */
const TEXTS = ['2024년 1월 7일 GMT+9', 'January 2024 GMT+9', '2024年1月7日', '7 января 2024'];
const FAMILIES = ['system-ui', 'Arial', 'serif', 'monospace'];

test.each(['en', 'ko', 'ja', 'zh-Hant', 'he', 'fa', ''])(
  'a text is measured as wide as the page draws it (lang="%s")',
  (lang) => {
    const differences = FAMILIES.flatMap((family) =>
      TEXTS.map((text) => {
        const box = document.createElement('div');
        box.lang = lang;
        const drawn = document.createElement('span');
        Object.assign(drawn.style, { font: `12px ${family}`, whiteSpace: 'pre', float: 'left' });
        drawn.textContent = text;
        box.append(drawn);
        document.body.append(box);
        const measure = createMeasure(lettersOf(getComputedStyle(drawn), document, closestLang(drawn)));
        return Math.abs(measure(text) - drawn.getBoundingClientRect().width);
      }),
    );
    expect(Math.max(...differences)).toBeLessThan(0.3);
  },
);
