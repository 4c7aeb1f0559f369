/** The digit nought in the writings that the interface is told in. */
const NOUGHTS = [0x30, 0x6_60, 0x6_f0, 0x9_66];

/** The number that a text holds, in whatever digits, separators left aside; 0 where there is none. */
export function numberIn(text: string): number {
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return digits.reduce((number, digit) => {
    const code = digit.codePointAt(0)!;
    const nought = NOUGHTS.find((zero) => code >= zero && code < zero + 10) ?? code;
    return number * 10 + code - nought;
  }, 0);
}
