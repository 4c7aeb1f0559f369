/** The digit zero in each numbering system that the interface uses. */
const NOUGHTS = [0x30, 0x6_60, 0x6_f0, 0x9_66];

/** The number in a text, in any digits, ignoring separators; 0 if there is none. */
export function numberIn(text: string): number {
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return digits.reduce((number, digit) => {
    const code = digit.codePointAt(0)!;
    const nought = NOUGHTS.find((zero) => code >= zero && code < zero + 10) ?? code;
    return number * 10 + code - nought;
  }, 0);
}
