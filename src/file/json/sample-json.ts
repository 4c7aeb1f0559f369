/** Numbers of events and of articles in a sample, and longest record that is looked for, UTF-16 code units. */
const EVENTS = 2000;
const ARTICLES = 1000;
const LONGEST = 20_000;
/** Objects that are tried at one place before the next: those in a record come before the record that follows. */
const TRIES = 40;

/** What stands between the key of a list and its first record. */
const LIST = /\s*:\s*\[/y;
const OBJECT = /[[,]\s*\{/g;
/** Signs at which it shows where an object ends. */
const SIGNS = /[{}"]/g;

type Fields = Readonly<Record<string, unknown>>;

/** Index after the object that begins at `from`; -1 where it is too long or has no end. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  SIGNS.lastIndex = from;
  for (let found = SIGNS.exec(text); found && found.index < from + LONGEST; found = SIGNS.exec(text)) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}') {
      if (--depth === 0) return SIGNS.lastIndex;
    } else {
      let end = text.indexOf('"', SIGNS.lastIndex);
      while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
      if (end < 0) return -1;
      SIGNS.lastIndex = end + 1;
    }
  }
  return -1;
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quote: number): boolean {
  let begin = quote;
  while (text.charAt(begin - 1) === '\\') begin--;
  return (quote - begin) % 2 === 1;
}

function parsed(text: string): Fields | undefined {
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return undefined;
  }
}

/** Records at places that lie evenly between two indexes, in their order, each once. @param isRecord tells them from objects within them. */
function recordsBetween(
  text: string,
  from: number,
  to: number,
  count: number,
  isRecord: (fields: Fields) => boolean,
): Fields[] {
  const records: Fields[] = [];
  let end = from;
  for (let i = 0; i < count; i++) {
    OBJECT.lastIndex = Math.max(end, Math.floor(from + ((to - from) * i) / count)) - 1;
    for (let tries = 0; tries < TRIES; tries++) {
      const found = OBJECT.exec(text);
      const begin = OBJECT.lastIndex - 1;
      if (!found || begin >= to) return records;
      const after = endOfObject(text, begin);
      const fields = after > 0 ? parsed(text.slice(begin, after)) : undefined;
      if (!fields || !isRecord(fields)) continue;
      records.push(fields);
      end = after;
      break;
    }
  }
  return records;
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** Ids of the articles that events cite. */
const citedIn = (events: readonly Fields[]): string[] =>
  events.flatMap(({ citations }) =>
    (Array.isArray(citations) ? (citations as readonly unknown[]) : [])
      .map((citation) => (isText(citation) ? citation : (citation as { readonly article?: unknown } | null)?.article))
      .filter((id): id is string => typeof id === 'string'),
  );

/** Where the list of a key begins, and where its first record may; undefined if there is no such list. */
function listOf(text: string, key: string): readonly [key: number, from: number] | undefined {
  const quoted = `"${key}"`;
  // A search for a text is many times faster than one by an expression
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
    LIST.lastIndex = at + quoted.length;
    if (LIST.test(text)) return [at, LIST.lastIndex];
  }
  return undefined;
}

/**
 * Some events and articles of the JSON text of a long events file, which lie evenly in it, as a file of its own with what stands before
 * its first list; for a picture before all of it is read. Articles that these events cite and that are not among them have an ellipsis for
 * a headline. Undefined where the text is not plainly such a file. O(events in the sample).
 */
export function sampleJson(text: string): object | undefined {
  const eventList = listOf(text, 'events');
  if (!eventList) return undefined;
  const articleList = listOf(text, 'articles');
  const head = parsed(`${text.slice(0, Math.min(eventList[0], articleList?.[0] ?? Infinity))}"events":[]}`);
  if (!head) return undefined;
  const [, eventsFrom] = eventList;
  const [, articlesFrom] = articleList ?? [0, 0];
  const eventsTo = articlesFrom > eventsFrom ? articlesFrom : text.length;
  const articlesTo = articlesFrom > eventsFrom ? text.length : eventsFrom;
  const events = recordsBetween(text, eventsFrom, eventsTo, EVENTS, ({ title, date }) => isText(title) && isText(date));
  if (events.length === 0) return undefined;
  const articles = articlesFrom
    ? recordsBetween(text, articlesFrom, articlesTo, ARTICLES, ({ headline, id }) => isText(headline) && isText(id))
    : [];
  const known = new Set(articles.map(({ id }) => id));
  const others = new Set(citedIn(events).filter((id) => !known.has(id)));
  return { ...head, events, articles: [...articles, ...Array.from(others, (id) => ({ id, headline: '…' }))] };
}
