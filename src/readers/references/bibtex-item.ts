import { isWebAddress } from '../article-shelf.ts';
import { bibtexDate } from './bibtex-date.ts';
import type { BibtexEntry } from './bibtex-entries.ts';
import { bibtexNames } from './bibtex-names.ts';
import type { LatexReader } from './latex.ts';

/** Entry types, and the CSL type for each. */
const TYPES: readonly (readonly [types: RegExp, type: string])[] = [
  [/^(?:mv)?(?:book|collection|proceedings|reference)$|^(?:booklet|manual)$/, 'book'],
  [/thesis$/, 'thesis'],
  [/report$/, 'report'],
  [/^unpublished$/, 'manuscript'],
  [/^dataset$/, 'dataset'],
  [/^(?:movie|video)$/, 'motion_picture'],
];

/** Language tags for babel's language names. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  brazilian: 'pt-BR',
  dutch: 'nl',
  polish: 'pl',
  russian: 'ru',
  ukrainian: 'uk',
  japanese: 'ja',
  chinese: 'zh',
};

/** A BibTeX entry as a CSL item. */
export function bibtexItem({ type, key, fields }: BibtexEntry, latex: LatexReader): Readonly<Record<string, unknown>> {
  const text = (...names: readonly string[]): string => {
    for (const name of names) {
      const found = latex.text(fields.get(name) ?? '');
      if (found !== '') return found;
    }
    return '';
  };
  const verbatim = (name: string): string => (fields.get(name) ?? '').replace(/[{}]/g, '').trim();
  const subtitle = text('subtitle');
  const title = text('title');
  const language = text('langid', 'language', 'hyphenation').toLowerCase();
  return {
    id: key,
    type: TYPES.find(([types]) => types.test(type))?.[1] ?? 'article',
    title: title && subtitle ? `${title}: ${subtitle}` : title || text('booktitle', 'maintitle', 'shorttitle'),
    'container-title': text('journaltitle', 'journal', 'booktitle', 'maintitle', 'journalsubtitle', 'eventtitle'),
    publisher:
      text('publisher', 'institution', 'school', 'organization') ||
      (isWebAddress(addressIn(fields.get('howpublished') ?? '')) ? '' : text('howpublished')),
    author: bibtexNames(fields.get('author') ?? '', latex),
    issued: bibtexDate(verbatim('date'), text),
    accessed: verbatim('urldate') ? { raw: verbatim('urldate') } : undefined,
    URL:
      ['url', 'howpublished', 'note'].map((name) => addressIn(fields.get(name) ?? '')).find(isWebAddress) ??
      eprint(text),
    DOI: addressIn(fields.get('doi') ?? ''),
    language: Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : language,
    abstract: text('abstract'),
  };
}

/** The first address in a text, without LaTeX commands around or inside it: `\url{https://a.example/b\_c}`. */
function addressIn(written: string): string {
  const [, inside] = /\\(?:url|href|path)\s*\{([^{}]*)\}/.exec(written) ?? [];
  return (inside ?? written)
    .replace(/\$\\sim\$|\\(?:textasciitilde|~)(?:\s*\{\})?/g, '~')
    .replace(/\{?\\([_%&#$~{}])\}?/g, '$1')
    .replace(/[{}]/g, '')
    .trim()
    .replace(/\s[^]*$/, '');
}

/** The page of a preprint, if its archive is known. */
function eprint(text: (...names: readonly string[]) => string): string | undefined {
  const id = text('eprint');
  return id !== '' && /^arxiv$/i.test(text('eprinttype', 'archiveprefix')) ? `https://arxiv.org/abs/${id}` : undefined;
}
