/** Pasted, dropped or chosen content, before it is examined. */
export interface Offered {
  /** Name of the file; empty for a text. */
  readonly name: string;
  readonly content: string | Blob;
  /** The same content as HTML, if the clipboard has it. */
  readonly html?: string;
}

const ADDRESSES = 'text/uri-list';

/** Whether dragged content can be accepted. During the drag only its types are known. */
export const mayBeOffered = ({ types }: DataTransfer): boolean =>
  ['Files', ADDRESSES, 'text/plain'].some((type) => types.includes(type));

/** Content from the clipboard or a drop: the first file, or else the text; undefined if there is neither. */
export function offeredIn(transfer: DataTransfer): Offered | undefined {
  const [file] = transfer.files;
  const text = transfer.getData('text/plain') || transfer.getData(ADDRESSES).replace(/^#.*$/gm, '').trim();
  // Spreadsheets also put a picture of the cells on the clipboard
  if (text.trim() !== '') {
    const html = transfer.getData('text/html');
    return { name: '', content: text, ...(html !== '' && { html }) };
  }
  return file ? { name: file.name, content: file } : undefined;
}
