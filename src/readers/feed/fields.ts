import { plainText } from '../json-ld/plain-text.ts';

/** Elements that are read, and those of them that hold nothing but words. */
const SIMPLE =
  /^(?:title|link|guid|id|pubdate|published|issued|created|updated|modified|language|subtitle|tagline|(?:dc|dcterms):(?:date|issued|created|modified|title|creator|publisher|identifier|language))$/;
const COMPOUND = /^(?:author|source|description|summary|content|content:encoded)$/;

/** How much of a text is read, UTF-16 code units: some feeds hold whole articles. */
const MOST = 50_000;

/** An element of an entry or of the feed itself, with what is in it. */
export class FeedField {
  static readonly isKnown = (name: string): boolean => SIMPLE.test(name) || COMPOUND.test(name);

  /** Texts of elements within it, by their names; of several with the same name the first. */
  readonly within = new Map<string, string>();
  /** Attributes of the same. */
  readonly attributesWithin = new Map<string, ReadonlyMap<string, string>>();
  #text = '';
  #html = '';
  #open: string | undefined;
  #hasMarkup = false;

  constructor(
    readonly name: string,
    readonly attributes: ReadonlyMap<string, string>,
  ) {}

  /** Whether it holds nothing but words: another element of an entry in it shows that its end tag is missing. */
  get isSimple(): boolean {
    return SIMPLE.test(this.name);
  }

  /** What is written in it: HTML, or a text. */
  get written(): string {
    return (this.#hasMarkup ? this.#html : this.#text).trim();
  }

  /** What a reader sees of it, in one line. */
  get text(): string {
    return oneLine(this.written);
  }

  append(all: string): void {
    const words = all.slice(0, Math.max(0, MOST - this.#text.length));
    if (words === '') return;
    this.#text += words;
    this.#html += words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    if (this.#open !== undefined) this.within.set(this.#open, (this.within.get(this.#open) ?? '') + words);
  }

  /** An element begins in it. */
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

  /** More attributes; of several with the same name the first counts. */
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

  /** The first text that is not empty, in one line; empty where there is none. */
  text(...names: readonly string[]): string {
    return this.all(...names).find(({ text }) => text !== '')?.text ?? '';
  }
}

const localName = (name: string): string => name.toLowerCase().replace(/^.*:/, '');

/** Written text as a reader sees it, in one line and without signs that control a terminal. */
export const oneLine = (written: string): string =>
  plainText(written)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
