/** Dropped content: a file, an address, or a text. */
export type Dropped =
  | {
      readonly file: File;
      /** Number of other files dropped with it. */
      readonly others: number;
    }
  | { readonly address: string }
  | { readonly text: string };

const FILES = 'Files';
const ADDRESSES = 'text/uri-list';
const TEXT = 'text/plain';

/** Whether dragged content may be a story. Only its types are known while it is being dragged. */
export const mayBeStory = ({ types }: DataTransfer): boolean =>
  [FILES, ADDRESSES, TEXT].some((type) => types.includes(type));

/** The first dropped file, else the first web address, else the text; undefined if there is none of these. */
export function droppedIn(transfer: DataTransfer): Dropped | undefined {
  const [file, ...others] = transfer.files;
  if (file) return { file, others: others.length };
  // Lines that begin with # are comments
  const address = transfer
    .getData(ADDRESSES)
    .split(/\r?\n/)
    .find((line) => /^https?:\/\//i.test(line));
  if (address !== undefined) return { address };
  const text = transfer.getData(TEXT);
  return text.trim() === '' ? undefined : { text };
}
