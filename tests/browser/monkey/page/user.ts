import { frame } from '../../helpers/settle.ts';
import type { CitedTimelineElement } from 'cited-timeline';
import type { Step } from '../steps.ts';
import { storyOf } from '../stories.ts';
import type { Input } from './input.ts';
import { controlOf, controls, pause } from './tree.ts';

type StepOf<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** Whether this step may move the focus out of the element, like the Tab key and a click outside of everything. */
type MayLeave = boolean;

type Point = readonly [x: number, y: number];

/** Methods that are added later to the element are used if they exist. */
type Changing = CitedTimelineElement & {
  addEvents?: (events: readonly object[], articles?: readonly object[]) => unknown;
  removeEvents?: (ids: readonly string[]) => unknown;
  reload?: () => unknown;
};

const input = (what: Input): Promise<void> => window.driverInput(what);
const isLink = (node: EventTarget): boolean => node instanceof HTMLAnchorElement;

/** Does steps to an element in the page. */
export class User {
  readonly timeline = document.createElement('cited-timeline') as Changing;
  /** The selection that the page last set; it may wait for data that contain it. */
  asked = '';
  /** The control that was last pressed, if any. */
  #pressed: Element | null = null;
  readonly #homes = [...document.querySelectorAll<HTMLElement>('section')];

  constructor() {
    // Links are clicked but lead nowhere: each would open a window
    addEventListener('click', (event) => event.composedPath().some(isLink) && event.preventDefault(), true);
    addEventListener('mousedown', (event) => (this.#pressed = controlOf(event.composedPath()[0])), true);
    this.timeline.lang = 'en-GB';
    this.#homes[0]!.append(this.timeline);
  }

  async perform(step: Step): Promise<MayLeave> {
    const { timeline } = this;
    switch (step.do) {
      case 'key':
        await input({ kind: 'keys', keys: [step.key] });
        return step.key.endsWith('Tab');
      case 'click':
        return this.#click(step.at);
      case 'focus':
        controls(timeline)[this.#place(step.at, controls(timeline).length)]?.focus();
        return false;
      case 'click at':
      case 'double click':
      case 'hover':
      case 'drag':
        return this.#point(step);
      case 'pinch':
        return this.#pinch(step);
      case 'wheel':
        return this.#wheel(step);
      case 'type':
        return this.#type(step.text);
      case 'pause':
        await pause(step.ms);
        return false;
      case 'print':
        await input({ kind: 'media', media: 'print' });
        await frame();
        await input({ kind: 'media', media: 'screen' });
        // What has the focus is not on paper
        return true;
      case 'move':
        return this.#move(step.how);
      default:
        await this.#change(step);
        return false;
    }
  }

  /** The index for a share of a number of items. */
  #place(at: number, count: number): number {
    return Math.min(count - 1, Math.floor(at * count));
  }

  #id(at: number): string {
    const { events = [], articles = [] } = this.timeline.timeline ?? {};
    return [...events, ...articles][this.#place(at, events.length + articles.length)]?.id ?? '';
  }

  /** A point of the element that is in the window. */
  #at(x: number, y: number): Point {
    const box = this.timeline.getBoundingClientRect();
    return [inside(box.left + x * box.width, innerWidth), inside(box.top + y * box.height, innerHeight)];
  }

  async #press(points: readonly Point[], times = 1): Promise<MayLeave> {
    const [first, last] = [points[0]!, points.at(-1)!];
    const click = [
      ['down', ...first],
      ...points.slice(1).map((to) => ['move', ...to] as const),
      ['up', ...last],
    ] as const;
    await input({ kind: 'mouse', way: [['move', ...first], ...Array.from({ length: times }, () => click).flat()] });
    return !this.#pressed;
  }

  async #click(at: number): Promise<MayLeave> {
    const control = controls(this.timeline)[this.#place(at, controls(this.timeline).length)];
    if (!control) return false;
    control.scrollIntoView({ block: 'nearest' });
    // What comes into view may push other things aside
    await frame();
    await frame();
    const { left, top, width, height } = control.getBoundingClientRect();
    return this.#press([[inside(left + width / 2, innerWidth), inside(top + height / 2, innerHeight)]]);
  }

  async #point(step: StepOf<'click at' | 'double click' | 'hover' | 'drag'>): Promise<MayLeave> {
    const from = this.#at(step.x, step.y);
    if (step.do === 'click at') return this.#press([from]);
    if (step.do === 'double click') return this.#press([from], 2);
    if (step.do === 'drag') {
      const to = this.#at(step.toX, step.toY);
      const half = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
      return this.#press([from, half, to]);
    }
    await input({ kind: 'mouse', way: [['move', ...from]] });
    return false;
  }

  async #pinch({ x, y, from, to }: StepOf<'pinch'>): Promise<MayLeave> {
    const [middle, height] = this.#at(x, y);
    const fingers = (apart: number): Point[] =>
      [middle - apart / 2, middle + apart / 2].map((each) => [inside(each, innerWidth), height] as const);
    await input({ kind: 'touch', way: [fingers(from), fingers((from + to) / 2), fingers(to)] });
    return true;
  }

  async #wheel({ x, y, dx, dy, ctrl, times }: StepOf<'wheel'>): Promise<MayLeave> {
    const [clientX, clientY] = this.#at(x, y);
    for (let i = 0; i < times; i++) {
      const target = this.timeline.shadowRoot?.elementFromPoint(clientX, clientY);
      target?.dispatchEvent(
        new WheelEvent('wheel', {
          clientX,
          clientY,
          deltaX: dx,
          deltaY: dy,
          ctrlKey: ctrl,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      if (i % 4 === 3) await frame();
    }
    return false;
  }

  async #type(text: string): Promise<MayLeave> {
    const search = this.timeline.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
    search?.focus();
    if (search) await input({ kind: 'text', text });
    return false;
  }

  async #move(how: StepOf<'move'>['how']): Promise<MayLeave> {
    const { timeline } = this;
    const home = timeline.parentElement ?? this.#homes[0]!;
    if (how === 'elsewhere') this.#homes.find((other) => other !== home)!.append(timeline);
    else {
      timeline.remove();
      if (how === 'out for a while') await pause(40);
      home.append(timeline);
    }
    return true;
  }

  async #change(step: Step): Promise<void> {
    const { timeline } = this;
    const { style } = timeline;
    if (step.do === 'set') this.#set(step);
    else if (step.do === 'select') timeline.selected = this.asked = this.#id(step.at);
    else if (step.do === 'reveal') timeline.reveal(this.#id(step.at));
    else if (step.do === 'zoom') timeline.zoomBy(step.by);
    else if (step.do === 'fit') timeline.fit();
    else if (step.do === 'reload') timeline.reload?.();
    else if (step.do === 'width') style.width = `${step.px}px`;
    else if (step.do === 'height') style.height = step.px ? `${step.px}px` : '';
    else if (step.do === 'font size') style.setProperty('--cited-timeline-font-size', `${step.px}px`);
    else if (step.do === 'font') style.setProperty('--cited-timeline-font', step.family);
    else if (step.do === 'replace') timeline.data = storyOf(step.story, step.count, step.salt);
    else if (step.do === 'paper') {
      dispatchEvent(new Event('beforeprint'));
      await timeline.updateComplete;
      dispatchEvent(new Event('afterprint'));
    } else if (step.do === 'add') {
      const { events, articles } = storyOf(step.story, step.count, step.salt, step.known ? 'e' : `n${step.salt}-`);
      if (timeline.addEvents) timeline.addEvents(events, articles);
      else timeline.append(events, articles);
    } else if (step.do === 'remove') {
      const ids = (timeline.timeline?.events ?? []).map(({ id }) => id);
      const from = this.#place(step.at, ids.length);
      timeline.removeEvents?.(ids.slice(from, from + step.count));
    } else if (step.do === 'source') {
      timeline.data = undefined;
      timeline.src = step.src;
    }
  }

  #set({ name, value }: StepOf<'set'>): void {
    if (name === 'selected') this.asked = value;
    if (name === 'hideProblems') this.timeline.hideProblems = value !== '';
    else if (name === 'lang') {
      this.timeline.lang = value;
      this.timeline.requestUpdate();
    } else Object.assign(this.timeline, { [name]: value });
  }
}

const inside = (place: number, room: number): number => Math.min(Math.max(place, 1), room - 2);
