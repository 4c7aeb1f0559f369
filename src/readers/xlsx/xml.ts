import { decodeText } from '../../file/json/decode.ts';
import type { Steps } from '../../file/steps.ts';
import { xmlParser } from '../xml-parser.ts';

/** UTF-16 code units read in one step. */
const CHUNK = 20_000;
/** Elements in each other at most: for each that is still open at the end saxes makes an error, which takes long. */
const DEEPEST = 1000;

/** Attributes by local name. */
export type Attributes = Readonly<Record<string, string>>;

/** Callbacks for reading a document. Names are local, because writers choose their own prefixes. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (words: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of a workbook in steps. XML that is not well-formed is read as far as possible. Returns whether all of
 * it was read.
 */
export function* readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): Steps<boolean> {
  const { text: xml } = decodeText(bytes);
  const parser = xmlParser({ position: false });
  let isWhole = true;
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new RangeError('elements are nested too deep');
    const local: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) local[localName(key)] = String(value);
    open(localName(name), local);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(localName(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('error', () => {
    isWhole = false;
  });
  try {
    for (let at = 0; at < xml.length; at += CHUNK) {
      parser.write(xml.slice(at, at + CHUNK));
      yield at / xml.length;
    }
    parser.close();
  } catch {
    isWhole = false;
  }
  return isWhole;
}
