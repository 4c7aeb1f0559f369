/** A font whose letters from U+0400 to U+04FF, the Cyrillic ones, are empty, and all as wide as `width` times their size. */
export function cyrillicFont(width: number): ArrayBuffer {
  const [first, count, units] = [0x400, 0x100, 1000];
  const advance = width * units;
  const glyphs = count + 1;
  const u16 = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
  const u32 = (...values: number[]): number[] =>
    values.flatMap((value) => u16(Math.floor(value / 65_536), value % 65_536));
  const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
  const zeros = (length: number): number[] => Array.from({ length }, () => 0);

  // Format 4: the letters, and the segment with which each list must end
  const segments = [
    ...u16(4, 32, 0, 4, 4, 1, 0),
    ...u16(first + count - 1, 0xffff),
    ...u16(0),
    ...u16(first, 0xffff),
    ...u16(1 - first, 1),
    ...u16(0, 0),
  ];
  const names = ['Late', 'Regular', 'Late', 'Late', '1', 'Late'];
  const strings = names.map((name) => u16(...ascii(name)));
  let at = 0;
  const records = strings.flatMap((text, i) => {
    const record = u16(3, 1, 0x409, i + 1, text.length, at);
    at += text.length;
    return record;
  });
  const tables: Record<string, number[]> = {
    'OS/2': [
      ...u16(4, advance, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0),
      ...zeros(10),
      ...zeros(16),
      ...ascii('none'),
      ...u16(0x40, first, first + count - 1, 800, -200, 0, 800, 200),
      ...zeros(8),
      ...u16(500, 700, 0, 32, 1),
    ],
    cmap: [...u16(0, 1, 3, 1), ...u32(12), ...segments],
    glyf: u32(0),
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, units),
      ...zeros(16),
      ...u16(0, 0, advance, 700, 0, 8, 2, 0, 0),
    ],
    hhea: [...u32(0x10000), ...u16(800, -200, 0, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    hmtx: [...u16(advance, 0), ...zeros(2 * (glyphs - 1))],
    loca: zeros(2 * (glyphs + 1)),
    maxp: [...u32(0x10000), ...u16(glyphs, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: [...u16(0, names.length, 6 + 12 * names.length), ...records, ...strings.flat()],
    post: [...u32(0x30000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)],
  };

  const padded = (bytes: number[]): number[] => [...bytes, ...zeros((4 - (bytes.length % 4)) % 4)];
  const sumOf = (bytes: number[]): number => {
    let sum = 0;
    for (let i = 0; i < bytes.length; i += 4)
      sum = (sum + bytes[i]! * 0x1000000 + bytes[i + 1]! * 0x10000 + bytes[i + 2]! * 0x100 + bytes[i + 3]!) % 2 ** 32;
    return sum;
  };
  const entries = Object.entries(tables);
  const directory = u16(entries.length, 128, 3, entries.length * 16 - 128);
  let offset = 12 + 16 * entries.length;
  for (const [tag, bytes] of entries) {
    directory.push(...ascii(tag), ...u32(sumOf(padded(bytes)), offset, bytes.length));
    offset += padded(bytes).length;
  }
  return Uint8Array.from([...u32(0x10000), ...directory, ...entries.flatMap(([, bytes]) => padded(bytes))]).buffer;
}
