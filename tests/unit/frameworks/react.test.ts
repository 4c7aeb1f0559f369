import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CitedTimeline } from '../../../src/frameworks/react.ts';

test('a server renders the tag with its attributes and children, without properties and listeners', () => {
  const html = renderToString(
    createElement(
      CitedTimeline,
      {
        src: 'story.json',
        data: { events: [] },
        headingLevel: 3,
        hideTitle: true,
        droppable: false,
        className: 'wide',
        lang: 'en',
        onSelect: () => undefined,
      },
      createElement('p', null, 'The story'),
    ),
  );
  expect(html).toBe(
    '<cited-timeline lang="en" src="story.json" heading-level="3" hide-title="" class="wide"><p>The story</p></cited-timeline>',
  );
});
