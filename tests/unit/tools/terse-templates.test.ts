import { expect, test } from 'vitest';
import { terse } from '../../tools/terse-templates.js';

test('style rules lose comments and white space that means nothing, and keep what means something', () => {
  const source = `const a = css\`
  /* why */
  :host([dir='rtl']) .a > .b, .c:hover {
    color: \${x};
    width: calc(1px + 2 * var(--y));
    content: ' <' attr(href) ':';
  }
  @media (min-width: 5px) { .d .e { top: 0 } }
\`;`;
  expect(terse('a.ts', source)).toBe(
    "const a = css` :host([dir='rtl']) .a > .b,.c:hover{color:${x};width:calc(1px + 2 * var(--y));content:' <' attr(href) ':'}@media (min-width:5px){.d .e{top:0}}`;",
  );
});

test('in markup white space becomes one space, in templates inside templates too', () => {
  const source = 'const a = html`<p\n  class="x  y">\n  ${b ? html`<b>\n\n  ${c}</b>` : nothing}  d\n</p>`;';
  expect(terse('a.ts', source)).toBe('const a = html`<p class="x y"> ${b ? html`<b> ${c}</b>` : nothing} d </p>`;');
});

test('other templates and all other code stay as they are', () => {
  const source = 'const a: string = `two  spaces\n`;\nconst b = other`{ a }  `;\nconst c = css`a {}`;';
  expect(terse('a.ts', source)).toBe(
    'const a: string = `two  spaces\n`;\nconst b = other`{ a }  `;\nconst c = css`a{}`;',
  );
});
