import { expect, test } from 'vitest';
import { attributeFault } from '../../src/usage-faults.ts';

test('an object that a server wrote as text is not a fault of the page', () => {
  expect(attributeFault('data', '[object Object]', [])).toBeUndefined();
  expect(attributeFault('data', 'story.json', [])).toContain('goes into src');
});
