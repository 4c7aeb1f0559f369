import { plainText } from '../json-ld/plain-text.ts';

/** Elements that are read. The simple ones contain only text. */
const SIMPLE =
  /^(?:title|link|guid|id|pubdate|published|issued|created|updated|modified|language|subtitle|tagline|(?:dc|dcterms):(?:date|issued|created|modified|title|creator|publisher|identifier|language))$/;
const COMPOUND = /^(?:author|source|description|summary|content|content:encoded)$/;

/** How much of a text is read, in UTF-16 code units; some feeds contain whole articles. */
const MAX_TEXT_LENGTH = 50_000;

/** An element of an entry, or of the feed itself, with its content. */
export class FeedField {
  static readonly isKnown = (name: string): boolean => SIMPLE.test(name) || COMPOUND.test(name);

  /** Texts of the elements inside it, by name; the first one if several have the same name. */
  readonly within = new Map<string, string>();
  /** Attributes of the elements inside it, by name of the element. */
  readonly attributesWithin = new Map<string, ReadonlyMap<string, string>>();
  #text = '';
  #html = '';
  #open: string | undefined;
  #hasMarkup = false;

  constructor(
    readonly name: string,
    readonly attributes: ReadonlyMap<string, string>,
  ) {}

  /** Whether it contains only text. Another element of an entry inside it then shows that its end tag is missing. */
  get isSimple(): boolean {
    return SIMPLE.test(this.name);
  }

  /** Its content as written: HTML, or text. */
  get written(): string {
    return (this.#hasMarkup ? this.#html : this.#text).trim();
  }

  /** Its content as a reader sees it, on one line. */
  get text(): string {
    return oneLine(this.written);
  }

  append(all: string): void {
    const words = all.slice(0, Math.max(0, MAX_TEXT_LENGTH - this.#text.length));
    if (words === '') return;
    this.#text += words;
    this.#html += words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    if (this.#open !== undefined) this.within.set(this.#open, (this.within.get(this.#open) ?? '') + words);
  }

  /** Called when an element begins inside it. */
  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#hasMarkup = true;
    this.#html += `<${localName(name)}>`;
    this.#open = this.within.has(name) ? undefined : name;
    if (!this.attributesWithin.has(name)) this.attributesWithin.set(name, attributes);
  }

  close(name: string): void {
    this.#html += `</${localName(name)}>`;
    this.#open = undefined;
  }
}

/** The elements of an entry, or of the feed itself. */
export class FeedFields {
  readonly #fields = new Map<string, FeedField[]>();
  readonly #attributes = new Map<string, string>();

  constructor(attributes: ReadonlyMap<string, string> = new Map()) {
    this.take(attributes);
  }

  /** Adds attributes; the first one counts if several have the same name. */
  take(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) if (!this.#attributes.has(name)) this.#attributes.set(name, value);
  }

  add(field: FeedField): void {
    const list = this.#fields.get(field.name);
    if (list) list.push(field);
    else this.#fields.set(field.name, [field]);
  }

  attribute(name: string): string {
    return this.#attributes.get(name)?.trim() ?? '';
  }

  all(...names: readonly string[]): FeedField[] {
    return names.flatMap((name) => this.#fields.get(name) ?? []);
  }

  /** The first text that is not empty, on one line; empty if there is none. */
  text(...names: readonly string[]): string {
    return this.all(...names).find(({ text }) => text !== '')?.text ?? '';
  }
}

const localName = (name: string): string => name.toLowerCase().replace(/^.*:/, '');

/** Written text as a reader sees it, on one line and without control characters. */
export const oneLine = (written: string): string =>
  plainText(written)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
