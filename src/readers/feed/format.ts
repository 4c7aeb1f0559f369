import type { Format } from '../reader.ts';

/** Declarations, comments and white space before the first element. */
const PROLOGUE = /^(?:\s|<!--[^]*?-->|<\?[^]*?>|<!DOCTYPE\s+(?!html\b)[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;
const FEED = /^<(?:[\w-]+:)?(?:rss|feed|channel)(?=[\s>])/i;
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;
/** RDF is used for many things other than feeds. */
const RDF = /^<(?:[\w-]+:)?rdf(?=[\s>])/i;
const RSS_IN_RDF = /purl\.org\/rss\/1\.0\/|my\.netscape\.com\/rdf\/simple/i;
const TYPE = /^application\/(?:rss|atom|rdf)\+xml$|^text\/(?:rss|atom)\+xml$/;

/** RSS of all versions (including RDF), Atom, and JSON Feed. */
export const feedFormat: Format = {
  id: 'feed',
  label: 'a feed (RSS, Atom or JSON Feed)',
  accepts(head, contentType, name) {
    if (head.startsWith('{')) return JSON_FEED.test(head) || contentType === 'application/feed+json' ? 0.95 : 0;
    const start = head.replace(PROLOGUE, '');
    if (FEED.test(start)) return 0.95;
    const isNamed = TYPE.test(contentType) || /\.(?:rss|atom|rdf)$/.test(name);
    if (RDF.test(start)) return RSS_IN_RDF.test(start) ? 0.95 : isNamed ? 0.3 : 0;
    // A long comment may come before the first element
    return isNamed && head.startsWith('<') && /^(?:<!--[^]*)?$/.test(start) ? 0.4 : 0;
  },
  load: async () => (await import('./feed-reader.ts')).feedReader,
};
