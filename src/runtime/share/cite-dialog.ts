import { nothing, render } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import { focusStory } from '../../interaction/focus-target.ts';
import type { ViewContext } from '../../views/context.ts';
import { evidenceWords } from '../../views/evidence/messages.ts';
import { citeDialogTemplate } from '../../views/share/cite-dialog.ts';
import type { ShareMessages } from '../../views/share/messages.ts';
import { dialogStyles } from '../../views/share/styles.ts';
import type { Sheets } from '../style-sheets.ts';
import { type Citations, type Cited, citationsOf, dayOf, FORMATS } from './citations.ts';
import { copyText } from './copy-text.ts';
import { itemLink, permanentLink } from './permanent-link.ts';
import { saveFile } from './save-file.ts';
import type { ShareHost } from './share-actions.ts';
import { shareWords } from './share-words.ts';

/** What one opening of the dialog shows. */
interface Opened {
  readonly context: ViewContext;
  readonly words: ShareMessages;
  readonly title: string;
  readonly citations: Citations;
  readonly status: string;
}

/**
 * Shows citations in a dialog over the page, which is not part of the element's own template. The last chosen format
 * stays chosen.
 */
export class CiteDialog {
  readonly #host: ShareHost;
  readonly #box: HTMLElement;
  #format = 'text';
  #opened: Opened | undefined;

  constructor(host: ShareHost, sheets: Sheets) {
    this.#host = host;
    this.#box = host.ownerDocument.createElement('div');
    sheets.add(dialogStyles);
  }

  /** Opens it with citations of everything shown, or of one event or article. Does nothing for an unknown id. */
  async open(context: ViewContext, id = ''): Promise<void> {
    const { words, state } = context;
    const event = state.store?.event(id);
    const article = state.store?.article(id);
    const cited: Cited | undefined = event ? { event } : article ? { article } : id ? undefined : { view: state };
    if (!cited) return;
    const messages = await shareWords(words);
    const link = id ? itemLink(this.#host, state, id) : permanentLink(this.#host, state);
    const { citeItem, citeView } = evidenceWords(words);
    const name = event?.title ?? article?.headline;
    this.#opened = {
      context,
      words: messages,
      title: name === undefined ? citeView : fill(citeItem, { title: name }),
      citations: citationsOf(cited, context, messages, link, dayOf(new Date())),
      status: '',
    };
    // Inside the element that defines the story's colours
    this.#host.shadowRoot?.querySelector('.inner')?.append(this.#box);
    this.#draw();
    this.#box.querySelector('dialog')?.showModal();
  }

  #draw(): void {
    if (!this.#opened) return;
    const { context, words, title, citations, status } = this.#opened;
    const template = citeDialogTemplate({
      words,
      title,
      close: context.words.t.close,
      formats: FORMATS.map(({ id, label }) => ({ id, label: label || words.plainText })),
      chosen: this.#format,
      text: citations.in(this.#format),
      status,
      choose: (format) => {
        this.#format = format;
        this.#say('');
      },
      copy: () => void this.#copy(),
      download: () => this.#download(),
      closed: this.#closed,
    });
    render(template, this.#box);
  }

  #say(status: string): void {
    if (this.#opened) this.#opened = { ...this.#opened, status };
    this.#draw();
  }

  async #copy(): Promise<void> {
    const { words, citations } = this.#opened ?? {};
    if (!words || !citations) return;
    const isCopied = await copyText(citations.in(this.#format));
    if (!isCopied) this.#box.querySelector('textarea')?.select();
    this.#say(isCopied ? words.copied : words.selected);
  }

  #download(): void {
    const format = FORMATS.find(({ id }) => id === this.#format);
    const [first] = this.#opened?.citations.items ?? [];
    if (!format || !first || !this.#opened) return;
    const name = `${first.id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60)}.${format.extension}`;
    saveFile(this.#host.ownerDocument, name, format.type, this.#opened.citations.in(format.id));
  }

  readonly #closed = (): void => {
    this.#opened = undefined;
    render(nothing, this.#box);
    this.#box.remove();
    // The browser returns the focus to the button that opened it; but that button may be gone if the story has changed
    const { activeElement, body } = this.#host.ownerDocument;
    const root = this.#host.shadowRoot;
    if (root && (!activeElement || activeElement === body)) focusStory(root);
  };
}
