'use client';
/** `CitedTimeline`, a component for React, and the tag in React's JSX. */
import {
  createElement,
  type DetailedHTMLProps,
  forwardRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { CitedTimelineElement } from '../cited-timeline.ts';
import type { ElementEvents } from '../runtime/element-events.ts';
import { attributeName, DEFAULTS, type OnListeners, type TimelineAttributes, type TimelineProperties } from './tag.ts';
import '../index.ts';

/** The element's events, by the names of the component's listeners. */
const EVENTS = {
  onLoad: 'cited-timeline-load',
  onError: 'cited-timeline-error',
  onSelect: 'cited-timeline-select',
  onRange: 'cited-timeline-range',
  onAsKnownOn: 'cited-timeline-as-known-on',
} as const satisfies Record<string, keyof ElementEvents>;

type ListenersByName = {
  readonly [Name in keyof typeof EVENTS]?: ((event: ElementEvents[(typeof EVENTS)[Name]]) => void) | undefined;
};

/** Listeners of the component; each is handed the element's own event. */
export interface TimelineListeners extends ListenersByName {}

/** What the component takes: the element's properties, its events, and what any HTML element takes. */
export interface CitedTimelineProps
  extends
    Omit<HTMLAttributes<CitedTimelineElement>, keyof TimelineProperties | keyof TimelineListeners>,
    TimelineProperties,
    TimelineListeners {}

const NAMES = Object.keys(DEFAULTS) as (keyof TimelineProperties)[];
const LISTENERS = Object.entries(EVENTS) as [keyof TimelineListeners, keyof ElementEvents][];
const OWN = new Set<string>([...NAMES, ...Object.keys(EVENTS), 'children', 'className']);

/** A server runs no effects, and React 18 says so of those of layout. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** What a server writes into the tag, so that a browser may begin before React does. Objects are left to the effects. */
function attributesOf(props: CitedTimelineProps): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value = props[name];
    if (value === true) attributes[attributeName(name)] = '';
    else if (typeof value === 'string' || typeof value === 'number') attributes[attributeName(name)] = value;
  }
  return attributes;
}

/** Sets what has changed since the last time, and gives back its default to what is no longer set. */
function useProperties(element: RefObject<CitedTimelineElement | null>, props: TimelineProperties): void {
  const last = useRef<TimelineProperties>({});
  useBrowserEffect(() => {
    for (const name of NAMES) {
      if (Object.is(props[name], last.current[name]) || !element.current) continue;
      Object.assign(element.current, { [name]: props[name] ?? DEFAULTS[name] });
    }
    last.current = props;
  });
}

/** Listens while the element is there, each time to the listeners of the last render. */
function useListeners(element: RefObject<CitedTimelineElement | null>, props: TimelineListeners): void {
  const last = useRef(props);
  useBrowserEffect(() => {
    last.current = props;
  });
  useBrowserEffect(() => {
    const controller = new AbortController();
    for (const [name, type] of LISTENERS) {
      const listener = (event: Event): void => (last.current[name] as ((event: Event) => void) | undefined)?.(event);
      element.current?.addEventListener(type, listener, { signal: controller.signal });
    }
    return () => controller.abort();
  }, [element]);
}

/**
 * `<cited-timeline>` as a component of React 18 and 19. Properties and listeners are set in effects, where they arrive also after a
 * server's HTML is taken over, which React itself leaves out. A property is set when the value that is handed to it changes: hand the
 * same `data` to keep view and selection. Children are the story where scripts do not run. `ref` is the element.
 */
export const CitedTimeline: ForwardRefExoticComponent<CitedTimelineProps & RefAttributes<CitedTimelineElement>> =
  forwardRef<CitedTimelineElement, CitedTimelineProps>(function CitedTimeline(props, ref) {
    const element = useRef<CitedTimelineElement>(null);
    useImperativeHandle(ref, () => element.current as CitedTimelineElement, []);
    useListeners(element, props);
    useProperties(element, props);
    const others = Object.fromEntries(Object.entries(props).filter(([name]) => !OWN.has(name)));
    // To React 18 `className` of a custom element is an attribute of that name
    const { children, className } = props;
    return createElement(
      'cited-timeline',
      { ...others, ...attributesOf(props), ...(className !== undefined && { class: className }), ref: element },
      children,
    );
  });

/** What the tag itself takes in React's JSX; properties and listeners as of React 19. */
export interface CitedTimelineTag
  extends
    Omit<DetailedHTMLProps<HTMLAttributes<CitedTimelineElement>, CitedTimelineElement>, keyof TimelineProperties>,
    Omit<TimelineAttributes, keyof TimelineProperties>,
    TimelineProperties,
    OnListeners {
  readonly class?: string | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cited-timeline': CitedTimelineTag;
    }
  }
}
