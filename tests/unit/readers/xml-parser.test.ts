import { expect, test } from 'vitest';
import { xmlParser } from '../../../src/readers/xml-parser.ts';

test('faults are told with their place, and none of them costs a stack', () => {
  const parser = xmlParser({ position: true });
  const faults: Error[] = [];
  parser.on('error', (fault) => faults.push(fault));
  parser.write('<a>\n<b c=""d>').close();
  expect(faults.map(({ message }) => message)).toContain('2:8: no whitespace between attributes.');
  expect(faults.filter(({ stack }) => stack !== undefined)).toEqual([]);
});
