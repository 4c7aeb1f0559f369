import type { CitedTimelineElement } from '../cited-timeline.ts';
import type { ElementEvents } from '../runtime/element-events.ts';

/** The properties that a page can set on the element, with their defaults. */
export const DEFAULTS = {
  src: '',
  source: '',
  dataSource: undefined,
  data: undefined,
  type: '',
  order: '',
  map: undefined,
  timeZone: '',
  problems: '',
  headingLevel: 2,
  hideTitle: false,
  jsonLd: false,
  hash: null,
  droppable: false,
  range: '',
  selected: '',
  layout: 'auto',
  groupBy: '',
  asKnownOn: '',
  hideNotYetReported: false,
  showLag: false,
  query: '',
  evidence: '',
} as const satisfies Partial<CitedTimelineElement>;

type Name = keyof typeof DEFAULTS;

type PropertiesByName = { readonly [Property in Name]?: CitedTimelineElement[Property] | undefined };

/** The properties of the element, all of them optional. */
export interface TimelineProperties extends PropertiesByName {}

/** `group-by` for `groupBy`. */
type Kebab<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** The possible values of an attribute for a property type: templates may also write numbers and booleans as text. */
type Written<Value> = Value extends boolean
  ? boolean | '' | 'true' | 'false'
  : Value extends number
    ? `${Value}` | Value
    : Value;

type AttributesByName = {
  readonly [Property in Exclude<Name, 'data' | 'dataSource' | 'map'> as Kebab<Property>]?:
    | Written<CitedTimelineElement[Property]>
    | undefined;
};

/** The attributes of the tag, all of them optional. */
export interface TimelineAttributes extends AttributesByName {}

/** The attribute name of a property. */
export const attributeName = (property: string): string =>
  property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type ListenersByName<Prefix extends string> = {
  readonly [Type in keyof ElementEvents as `${Prefix}${Type}`]?: ((event: ElementEvents[Type]) => void) | undefined;
};

/** Listeners as attributes that begin with `on`: `oncited-timeline-select`. */
export interface OnListeners extends ListenersByName<'on'> {}

/** Listeners as directives: `on:cited-timeline-select`. */
export interface OnDirectives extends ListenersByName<'on:'> {}
