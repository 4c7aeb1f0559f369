import { expect, test } from 'vitest';
import { problemsShown } from '../../src/problems-choice.ts';

test.each(['localhost', 'story.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
  'on %s authors see all problems',
  (host) => {
    expect(problemsShown('', host)).toBe('all');
    expect(problemsShown('left-out', host)).toBe('left-out');
    expect(problemsShown('none', host)).toBe('none');
  },
);

test.each(['example.org', 'localhost.example.org', '127.0.0.1.example.org', 'mylocalhost', '10.0.0.1', ''])(
  'on "%s" readers are told of what was left out',
  (host) => {
    expect(problemsShown('', host)).toBe('left-out');
    expect(problemsShown('all', host)).toBe('all');
    expect(problemsShown('none', host)).toBe('none');
  },
);
