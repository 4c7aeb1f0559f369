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

/** Listeners of the component; each receives the element's own event. */
export interface TimelineListeners extends ListenersByName {}

/** The props of the component: the element's properties, its events, and those of any HTML element. */
export interface CitedTimelineProps
  extends
    Omit<HTMLAttributes<CitedTimelineElement>, keyof TimelineProperties | keyof TimelineListeners>,
    TimelineProperties,
    TimelineListeners {}

const NAMES = Object.keys(DEFAULTS) as (keyof TimelineProperties)[];
const LISTENERS = Object.entries(EVENTS) as [keyof TimelineListeners, keyof ElementEvents][];
const OWN = new Set<string>([...NAMES, ...Object.keys(EVENTS), 'children', 'className']);

/** `useEffect` on a server, because React 18 warns about layout effects there; a server runs neither. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The attributes that a server writes into the tag, so that a browser can begin before React does. Objects are left to the effects. */
function attributesOf(props: CitedTimelineProps): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value = props[name];
    if (value === true) attributes[attributeName(name)] = '';
    else if (typeof value === 'string' || typeof value === 'number') attributes[attributeName(name)] = value;
  }
  return attributes;
}

/** Sets the properties that have changed since the last render, and resets those that are no longer set to their defaults. */
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

/** Listens to events while the element is mounted, and calls the listeners of the last render. */
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
 * `<cited-timeline>` as a component of React 18 and 19. Properties and listeners are set in effects, so that they also apply after
 * hydration, when React itself does not set them. A property is set when its value changes: pass the same `data` object to keep view and
 * selection. Children are the story if scripts do not run. `ref` is the element.
 */
export const CitedTimeline: ForwardRefExoticComponent<CitedTimelineProps & RefAttributes<CitedTimelineElement>> =
  forwardRef<CitedTimelineElement, CitedTimelineProps>(function CitedTimeline(props, ref) {
    const element = useRef<CitedTimelineElement>(null);
    useImperativeHandle(ref, () => element.current as CitedTimelineElement, []);
    useListeners(element, props);
    useProperties(element, props);
    const others = Object.fromEntries(Object.entries(props).filter(([name]) => !OWN.has(name)));
    // React 18 would set `className` on a custom element as an attribute of that name
    const { children, className } = props;
    return createElement(
      'cited-timeline',
      { ...others, ...attributesOf(props), ...(className !== undefined && { class: className }), ref: element },
      children,
    );
  });

/** The props of the tag itself in React's JSX; properties and listeners need React 19. */
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
