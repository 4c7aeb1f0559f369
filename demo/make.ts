import 'cited-timeline';
import { App } from './make/page/app.ts';
import { databases } from './make/page/browser.ts';
import { IndexedDbShelf } from './make/saving/indexed-db-shelf.ts';

const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
};

const timeline = document.querySelector('cited-timeline');
if (!timeline) throw new Error('the page has no timeline');
const dialog = part('import');
if (!(dialog instanceof HTMLDialogElement)) throw new Error('the page has no dialog');
const parts = {
  strip: part('strip'),
  dialog,
  tools: part('tools'),
  box: part('box'),
  under: part('under'),
  look: part('look'),
  timeline,
};

part('not-started').remove();
await new App(new IndexedDbShelf('cited-timeline-make', databases()), parts).start();
