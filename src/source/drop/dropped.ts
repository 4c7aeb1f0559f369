/** What was dropped: a file, an address, or a text. */
export type Dropped =
  | {
      readonly file: File;
      /** How many other files were dropped with it. */
      readonly others: number;
    }
  | { readonly address: string }
  | { readonly text: string };

const FILES = 'Files';
const ADDRESSES = 'text/uri-list';
const TEXT = 'text/plain';

/** Whether something that is dragged may be a story. While it is dragged only its types are known. */
export const mayBeStory = ({ types }: DataTransfer): boolean =>
  [FILES, ADDRESSES, TEXT].some((type) => types.includes(type));

/** The first file that was dropped, else the first address of the web, else the text; undefined where it is none of these. */
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
