import { field, idOf, isNode, list, type Node, nodesIn, text, typesOf } from './json-ld-graph.ts';
import { slug } from '../file/names.ts';
import type { ArticleRecord, Category, CitationRecord, EventRecord, TimelineFile } from '../file/types.ts';

const isEvent = (node: Node): boolean => typesOf(node).some((type) => type.endsWith('Event'));
const isArticle = (node: Node): boolean => typesOf(node).some((type) => /(Article|Posting|Report)$/.test(type));

/** An object of the fields that are there. */
const filled = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<typeof filled<T>>;

/**
 * Reads schema.org JSON-LD: Events and Articles of every kind, wherever they stand. What `toJSONLD` wrote comes back as
 * the same events; of others the name, dates, place, people and image are read, and an article that is `subjectOf` an
 * event, or `about` it, is cited for it. Never throws; the result is for `checkFile`, which says what is wrong with it.
 * @param value parsed JSON: a node, a list of nodes, or a graph.
 */
export function fromJSONLD(value: unknown): TimelineFile {
  const nodes = nodesIn(value);
  const root = list(value).find(isNode) ?? {};
  const articleNodes = nodes.filter((node) => isArticle(node) && (field(node, 'headline') ?? field(node, 'name')));
  const eventNodes = nodes.filter((node) => isEvent(node) && field(node, 'name'));

  const taken = new Set([...articleNodes, ...eventNodes].map(idOf));
  const ids = new Map<Node, string>();
  for (const node of [...articleNodes, ...eventNodes]) {
    let id = idOf(node);
    if (id === undefined) {
      const base = slug(text(field(node, 'headline')) ?? text(field(node, 'name')) ?? '');
      id = base;
      for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
      taken.add(id);
    }
    ids.set(node, id);
  }
  const articleIds = new Set(articleNodes.map((node) => ids.get(node)!));

  const categories = new Map<string, Category>();
  for (const term of nodes.filter((node) => typesOf(node).includes('DefinedTerm'))) {
    const label = text(field(term, 'name'));
    const id = text(field(term, 'termCode')) ?? label;
    const color = text(term['timeline:color']);
    if (id !== undefined && label !== undefined) categories.set(id, { id, label, ...filled({ color }) });
  }

  const about = new Map<string | undefined, CitationRecord[]>();
  for (const node of articleNodes) {
    for (const event of list(field(node, 'about'))) {
      const id = (isNode(event) && ids.get(event)) || idOf(event);
      about.set(id, [...(about.get(id) ?? []), { article: ids.get(node)! }]);
    }
  }
  const citationsOf = (node: Node): CitationRecord[] => {
    const claims = list(field(node, 'subjectOf')).flatMap((claim): CitationRecord[] => {
      if (!isNode(claim)) return [];
      const appearance = field(claim, 'appearance');
      const article = ids.get(claim) ?? idOf(appearance ?? claim);
      if (article === undefined || (appearance === undefined && !articleIds.has(article))) return [];
      return [{ article, ...claimOf(claim) }];
    });
    return [...claims, ...(about.get(ids.get(node)) ?? [])];
  };

  return {
    ...filled({
      title: text(field(root, 'name')),
      description: text(field(root, 'description')),
      lang: text(field(root, 'inLanguage')),
      timeZone: text(root['timeline:timeZone']),
      range: text(field(root, 'temporalCoverage')),
    }),
    ...(categories.size && { categories: [...categories.values()] }),
    articles: articleNodes.map((node) => articleOf(node, ids.get(node)!)),
    events: eventNodes.map((node) => eventOf(node, ids.get(node)!, citationsOf(node))),
  };
}

const claimOf = (claim: Node): Partial<CitationRecord> =>
  filled({
    stance: text(claim['timeline:stance']) as CitationRecord['stance'],
    date: text(field(claim, 'temporalCoverage')),
    note: typesOf(claim).includes('Claim') ? text(field(claim, 'description')) : undefined,
    locator: text(claim['timeline:locator']),
  });

function articleOf(node: Node, id: string): ArticleRecord {
  const [publisher] = list(field(node, 'publisher'));
  return {
    id,
    headline: text(field(node, 'headline')) ?? text(field(node, 'name'))!,
    ...filled({
      publisher: isNode(publisher) && !field(publisher, 'name') ? undefined : text(publisher),
      author: text(field(node, 'author')),
      published: text(node['timeline:published']) ?? text(field(node, 'datePublished')),
      url: text(field(node, 'url')),
      lang: text(field(node, 'inLanguage')),
      archived: text(field(node, 'archivedAt')),
      agency: text(field(node, 'sourceOrganization')),
      owner: isNode(publisher) ? text(field(publisher, 'parentOrganization')) : undefined,
    }),
  };
}

function eventOf(node: Node, id: string, citations: readonly CitationRecord[]): EventRecord {
  const [picture] = list(field(node, 'image'));
  const url = isNode(picture) ? (text(field(picture, 'contentUrl')) ?? text(field(picture, 'url'))) : text(picture);
  const [term] = list(field(node, 'keywords'));
  const people = list(field(node, 'attendee')).flatMap((person) => text(person) ?? []);
  const importance = node['timeline:importance'];
  const others = (key: string): string[] | undefined => {
    const found = list(node[key]).flatMap((other) => idOf(other) ?? []);
    return found.length ? found : undefined;
  };
  return {
    id,
    title: text(field(node, 'name')) ?? '',
    date: text(node['timeline:date']) ?? datesOf(node),
    citations,
    ...filled({
      dateText: text(node['timeline:dateText']),
      summary: text(field(node, 'description')),
      category: isNode(term) ? (text(field(term, 'termCode')) ?? text(field(term, 'name'))) : undefined,
      place: text(field(node, 'location')),
      people: people.length ? people : undefined,
      importance: typeof importance === 'number' ? importance : undefined,
      image:
        url === undefined
          ? undefined
          : {
              url,
              alt: (isNode(picture) && text(field(picture, 'caption'))) || '',
              ...filled({ credit: isNode(picture) ? text(field(picture, 'creditText')) : undefined }),
            },
      before: others('timeline:before'),
      after: others('timeline:after'),
    }),
  };
}

/** EDTF of the two plain dates that others write. */
function datesOf(node: Node): string {
  const start = text(field(node, 'startDate')) ?? '';
  const end = text(field(node, 'endDate')) ?? '';
  return end && end !== start ? `${start}/${end}` : start;
}
