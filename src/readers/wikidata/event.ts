import { BLANKS } from '../blanks.ts';
import type { ListedCitation, ListedEvent } from '../../file/types.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { inLanguage, type Labels } from './labels.ts';
import { HAPPENINGS } from './property-names.ts';
import { pageOf, type References } from './references.ts';
import { entityOf, type Snak, textOf } from './snak.ts';
import { bestOf, type Entity, type Statement } from './statement.ts';
import type { TimedStatement } from './timed-statements.ts';

const HUMAN = 'Q5';
/** The property with the place of a happening, by its name; '' means the entity itself. */
const PLACES: Readonly<Record<string, string>> = { Birth: 'P19', Death: 'P20', Inception: 'P740', '': 'P276' };
/** Maximum length of a value shown in a title, in UTF-16 code units. */
const LONGEST = 80;

/** Makes events from the records of one entity. */
export class EventMaker {
  readonly #labels: Labels;
  readonly #references: References;
  readonly #entity: Entity;
  readonly #isHuman: boolean;
  #descriptions: readonly ListedCitation[] | undefined;

  constructor(entity: Entity, labels: Labels, references: References) {
    this.#entity = entity;
    this.#labels = labels;
    this.#references = references;
    this.#isHuman = mainsOf(entity, 'P31').some((snak) => entityOf(snak) === HUMAN);
  }

  /** The title of the record, in plain words. */
  #titleOf({ property, statement, isMain }: TimedStatement): string {
    const name = this.#labels.name(this.#entity.id) || 'An entity';
    const happening = isMain ? HAPPENINGS[property] : undefined;
    if (happening !== undefined) return happening ? `${happening} of ${name}` : name;
    if (isMain) return `${name}: ${this.#labels.name(property)}`;
    const value = this.#valueOf(statement);
    const words = property === 'P793' ? [value] : [this.#labels.name(property), value];
    return `${name}: ${words.filter(Boolean).join(' ')}`;
  }

  /** An event without its id. @param edtf its date */
  eventOf(record: TimedStatement, edtf: string, words: string | undefined): Omit<ListedEvent, 'id'> {
    const { property, statement, end, isMain } = record;
    const entity = this.#entity;
    const happening = isMain ? HAPPENINGS[property] : undefined;
    const description = isMain ? inLanguage(entity.fields['descriptions']) : '';
    const cited = [statement, ...(end ? [end] : [])].flatMap((one) => this.#references.citationsOf(one));
    return {
      title: this.#titleOf(record),
      date: edtf,
      ...filled({
        dateText: words,
        summary: description || undefined,
        category: happening || (isMain ? undefined : this.#labels.known(property)) || undefined,
        place: this.#placeOf(record, happening) || undefined,
        people: this.#isHuman ? [this.#labels.name(entity.id)] : undefined,
      }),
      citations: onceEach([...cited, ...(isMain ? this.#describing() : [])]),
      ...(entity.id && { sameAs: [addressOf(record, happening)] }),
    };
  }

  #valueOf({ main, qualifiers }: Statement): string {
    if (main.kind !== 'value') return main.kind === 'novalue' ? '(none)' : '(unknown)';
    const id = entityOf(main);
    const named = qualifiers.get('P1932')?.[0];
    const text = id ? this.#labels.known(id) || (named ? textOf(named) : '') || this.#labels.name(id) : textOf(main);
    const line = plainText(text).replace(BLANKS, ' ');
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  }

  #placeOf({ statement }: TimedStatement, happening: string | undefined): string {
    const property = happening === undefined ? undefined : PLACES[happening];
    const of = (snaks: readonly Snak[]): string =>
      snaks
        .map((snak) => this.#labels.known(entityOf(snak)))
        .filter(Boolean)
        .join(', ');
    const own = of(statement.qualifiers.get('P276') ?? []);
    return own || (property === undefined ? '' : of(mainsOf(this.#entity, property)));
  }

  /** The pages that describe the entity (P973). */
  #describing(): readonly ListedCitation[] {
    this.#descriptions ??= mainsOf(this.#entity, 'P973').flatMap((snak) => {
      const article = this.#references.describing(snak);
      return article === undefined ? [] : [{ article, note: `Describes ${this.#labels.name(this.#entity.id)}` }];
    });
    return this.#descriptions;
  }
}

const mainsOf = (entity: Entity, property: string): readonly Snak[] =>
  bestOf(entity.statements.get(property) ?? []).map(({ main }) => main);

/** The page of an entity if the event is the entity itself; otherwise the position of the statement on that page. */
function addressOf({ entity, property, statement }: TimedStatement, happening: string | undefined): string {
  if (happening === '') return pageOf(entity.id);
  return `${pageOf(entity.id)}#${/^[\w$-]+$/.test(statement.id) ? statement.id : property}`;
}

/** One citation per article, the first if there are several; just the id if there is nothing else to say. */
export function onceEach(citations: readonly ListedCitation[]): (string | ListedCitation)[] {
  const byArticle = new Map(citations.toReversed().map((citation) => [citation.article, citation]));
  return [...new Set(citations.map(({ article }) => article))].map((article) => {
    const citation = byArticle.get(article)!;
    return Object.keys(citation).length > 1 ? citation : article;
  });
}
