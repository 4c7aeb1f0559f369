/** What was pasted, dropped or chosen, before anything is known of it. */
export interface Offered {
  /** Name of the file; empty for a text. */
  readonly name: string;
  readonly content: string | Blob;
  /** The same as HTML, where the clipboard has that too. */
  readonly html?: string;
}

const ADDRESSES = 'text/uri-list';

/** Whether something that is dragged may be taken. While it is dragged only its types are known. */
export const mayBeOffered = ({ types }: DataTransfer): boolean =>
  ['Files', ADDRESSES, 'text/plain'].some((type) => types.includes(type));

/** What stands on the clipboard, or is dropped: the first file, else the text; undefined where there is none of these. */
export function offeredIn(transfer: DataTransfer): Offered | undefined {
  const [file] = transfer.files;
  const text = transfer.getData('text/plain') || transfer.getData(ADDRESSES).replace(/^#.*$/gm, '').trim();
  // Spreadsheets put a picture of the cells on the clipboard, too
  if (text.trim() !== '') {
    const html = transfer.getData('text/html');
    return { name: '', content: text, ...(html !== '' && { html }) };
  }
  return file ? { name: file.name, content: file } : undefined;
}
