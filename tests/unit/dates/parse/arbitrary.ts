import * as fc from 'fast-check';

// Texts generated from the grammar itself: most of what the parser accepts, and near misses.

const digit = fc.constantFrom(...'0123456789X');
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
const signed = (sign: string) => digits(4).map((text) => sign + text);

const year = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '', '-').chain(signed) },
  { weight: 1, arbitrary: fc.integer({ min: -(10 ** 13), max: 10 ** 13 }).map((n) => `Y${n}`) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(12)).map(([n, e]) => `Y${n}E${e}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 }))
      .map(([n, s]) => `${n}S${s}`),
  },
);

const two = (n: number) => `${n}`.padStart(2, '0');
const month = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }).map(two) },
  { weight: 2, arbitrary: fc.constantFrom('XX', '0X', '1X', 'X2') },
  { weight: 2, arbitrary: fc.integer({ min: 20, max: 42 }).map(two) },
  { weight: 1, arbitrary: digits(2) },
);
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 29 }).map(two) },
  { weight: 2, arbitrary: fc.constantFrom('XX', '2X', '3X', 'X9') },
  { weight: 1, arbitrary: digits(2) },
);

const zone = fc.oneof(
  fc.constantFrom('', 'Z', '+09', '-0330', '−04:00'),
  fc.tuple(fc.constantFrom('+', '-'), fc.nat(14), fc.nat(59)).map(([sign, h, m]) => `${sign}${two(h)}:${two(m)}`),
);
const time = fc
  .tuple(fc.nat(24), fc.nat(60), fc.nat(60), fc.nat(9999), fc.integer({ min: 1, max: 4 }), zone)
  .map(([h, m, s, f, parts, z]) => {
    const text = [two(h), `:${two(m)}`, `:${two(s)}`, `.${f}`].slice(0, parts).join('');
    return `T${text}${z}`;
  });

const date = fc
  .tuple(fc.array(mark, { minLength: 6, maxLength: 6 }), year, month, day, fc.integer({ min: 1, max: 4 }), time)
  .map(([marks, y, m, d, parts, t]) => {
    const text = [y, m, d]
      .slice(0, parts)
      .map((part, i) => (parts > 3 ? part : `${marks[2 * i]}${part}${marks[2 * i + 1]}`))
      .join('-');
    return parts > 3 ? text + t : text;
  });

const range = fc.tuple(date, date).map(([a, b]) => `${a}..${b}`);
const set = fc
  .tuple(
    fc.array(fc.oneof(date, range), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('[]', '{}'),
    fc.constantFrom('', '..'),
    fc.constantFrom('', '..'),
    mark,
  )
  .map(([members, [open, close] = '', before, after, m]) => `${open}${before}${members.join(',')}${after}${close}${m}`);

const end = fc.oneof(
  { weight: 6, arbitrary: date },
  { weight: 1, arbitrary: set },
  { weight: 1, arbitrary: fc.constantFrom('', '..') },
);
const interval = fc.tuple(end, end).map(([a, b]) => `${a}/${b}`);

/** Dates, sets and intervals, of which about two in five are valid. */
export const likelyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: date },
  { weight: 1, arbitrary: set },
  { weight: 2, arbitrary: interval },
);

/**
 * Texts of EDTF characters in any order, of other characters, and valid dates with one character inserted, removed or
 * changed.
 */
export const unlikelyDate: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...'0123456789XYEST-/.[]{},?~%:Z+ '), { maxLength: 24 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(likelyDate, fc.nat(), fc.nat(2), fc.constantFrom(...'0123456789XYEST-/.[]{},?~%:Z+ux²é'))
    .map(([text, place, removed, put]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + removed);
    }),
);
