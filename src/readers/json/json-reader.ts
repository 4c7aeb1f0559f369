import type { Reader } from '../reader.ts';

/** Hands on the text of an events file as it is: the check parses it, and knows lines and columns of what is wrong with it. */
export const jsonReader: Reader = {
  // oxlint-disable-next-line require-yield
  *read(text) {
    return { file: text, problems: [] };
  },
};
