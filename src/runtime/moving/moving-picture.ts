import type { ReactiveController } from 'lit';
import { isMoved } from '../../layout/offset.ts';
import { windowOf as windowOnStrip } from '../../layout/overview.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Range } from '../../model/types.ts';
import { inNextFrame } from '../../source/next-frame.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { TimelineState } from '../../state/timeline-state.ts';
import type { MovingLook } from './look.ts';
import type { MovingFrame } from './moving-frame.ts';
import { isWider, paintStory } from './paint-story.ts';
import { paintWindow } from './paint-window.ts';
import { TextPainter } from './text.ts';
import type { Pace } from '../../views/pace.ts';
import type { PlotLayout } from '../../views/story-layout.ts';
import type { UpdateCycle } from '../cycle.ts';
import { type Deferred, deferred } from '../deferred.ts';
import type { Layouts } from '../layouts.ts';
import type { Measured } from '../measure.ts';
import { windowOf } from '../window-of.ts';
import { MovingCanvas } from './moving-canvas.ts';
import { readLook } from './read-look.ts';
import { rehearse } from './rehearse.ts';
import { Shortcut, type ShortcutHost } from './shortcut.ts';
import { nameAtEdge, UnitName } from './unit-name.ts';
import { whenIdle } from './when-idle.ts';

/** Time per frame for creating the elements of a picture that has come to rest, ms. */
const NODES_MS = 6;

/**
 * After this many frames in which a view that was scaled only moves, the canvas is made as wide as the scene, margins
 * included, and moved. A pinch contains single such frames.
 */
const MAX_PAN_FRAMES = 3;

/**
 * What the elements show besides the time in view, and the words, whose precision depends on its width. Events that arrive
 * are painted as well: a store is the same as long as its categories are, and the filter is compared by its own fields.
 */
function shownBy({ state: { view, session }, layout, measured, evidence, others }: MovingFrame): readonly unknown[] {
  const { isMoving: _, isDragging: __, glideTarget: ___, wheelHint, ...rest } = session;
  return [
    ...Object.values({ ...view, range: undefined, selection: undefined, store: view.store?.categories }),
    ...Object.values(rest),
    wheelHint === 'showing',
    measured,
    evidence,
    layout.paper,
    ...others,
  ];
}

const NO_WINDOW = { x0: NaN, x1: NaN } as const;

/** How far a view starts to the right of a scene, CSS px. */
const offsetIn = (scene: Scene, { start }: Range): number => (start - scene.range.start) / scene.msPerPx;

/** Whether a view of this width has the scale of a scene and is within it, on a canvas with this margin. CSS px. */
function isInside({ start, end }: Range, width: number, scene: Scene, margin: number): boolean {
  const beyond = (scene.width - width) / 2;
  return (
    beyond > 0 &&
    beyond <= margin &&
    isMoved((end - start) / width, scene) &&
    start >= scene.range.start &&
    end <= scene.range.end
  );
}

const isNear = (x: number, was: number): boolean => Math.abs(x - was) < 1;

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * Paints a story on a canvas over its elements while a pointer moves or scales the view, because changing the elements
 * in each frame takes several times as long. The elements stay as they were, with focus and names, and are redrawn once the
 * view rests, some in each frame; then the canvas is removed.
 *
 * Elements are always used for what a canvas does not draw the same way: lanes, claimed dates, a day as of which the
 * story is shown, search matches, colours chosen by the reader, and styles of the page for parts that a canvas does not
 * support.
 */
export class MovingPicture implements ReactiveController {
  readonly #host: ShortcutHost & HTMLElement;
  readonly #shortcut: Shortcut;
  readonly #cycle: Pick<UpdateCycle, 'state'>;
  readonly #createLayouts: () => Layouts;
  #plot: MovingCanvas | undefined;
  #strip: MovingCanvas | undefined;
  #text: TextPainter | undefined;
  #unitName: UnitName | undefined;
  #look: MovingLook | undefined;
  #isOn = false;
  /** Whether the look was found to be one that a canvas cannot draw; asked once for each movement, because it reads styles. */
  #isRefused = false;
  #shown: readonly unknown[] = [];
  /** The scene that is on the canvas, and how far the view started to the right of it, CSS px. */
  #painted: Scene | undefined;
  #paintedAt = 0;
  /** The scene of the last frame, which is painted or waits for the next frame. */
  #seen: Scene | undefined;
  /** How many frames one after the other were painted without a change of the scale. */
  #pans = 0;
  /** The window of the overview as painted, CSS px. */
  #window = NO_WINDOW;
  #pace: (Pace & { isBehind: boolean }) | undefined;
  #whole: Deferred | undefined;

  /**
   * @param createLayouts creates what lays out a rehearsal; with an import, the classic script, in which all parts are
   *   one, would be 15 kB longer.
   */
  constructor(
    host: ShortcutHost & HTMLElement,
    cycle: Pick<UpdateCycle, 'state' | 'schedule' | 'motion'>,
    createLayouts: () => Layouts,
  ) {
    this.#host = host;
    this.#createLayouts = createLayouts;
    this.#shortcut = new Shortcut(host, cycle.schedule, () => cycle.motion.hostUpdated());
    this.#cycle = cycle;
    host.addController(this);
    // The next drawing tells what the elements show: a frame is only painted if nothing but the time in view differs
    host.requestUpdate();
  }

  /** How much of the lists is drawn now; undefined for all. */
  get pace(): Pace | undefined {
    return this.#pace;
  }

  /** Settles when the elements show what is visible; undefined if they do. */
  get whole(): Promise<void> | undefined {
    return this.#whole?.promise;
  }

  /**
   * Paints what is to be shown now, if that is enough, and then what a pointer makes of it.
   * @param read returns what is to be shown of the state at that time.
   * @returns whether the elements can stay as they are
   */
  paint(read: () => Omit<MovingFrame, 'state'>): boolean {
    return this.#shortcut.take(() => this.#paint({ ...read(), state: this.#cycle.state }));
  }

  #paint(frame: MovingFrame): boolean {
    const { state, layout } = frame;
    const { plot } = layout;
    if (!state.session.isMoving) this.#isRefused = false;
    const shown = shownBy(frame);
    const isSame = areSame(shown, this.#shown);
    this.#shown = shown;
    this.#pace = undefined;
    this.#pans = plot?.isScaling ? 0 : this.#pans + 1;
    if (plot && !isRehearsed && frame.evidence && canPaint(state, plot)) this.#rehearse(frame);
    if (!isSame || !plot || !canPaint(state, plot) || !(this.#isOn || this.#begins(frame))) {
      this.#end();
      return false;
    }
    const isSeen = plot.scene === this.#seen;
    if (!isSeen || state.session.isMoving) this.#draw(frame, plot);
    if (state.session.isMoving) return true;
    // The elements of a picture at rest are drawn in the frames after the one in which it is laid out
    if (!isSeen) this.#goOn();
    else this.#pace = paceFor(plot.scene);
    return !isSeen;
  }

  hostUpdated(): void {
    if (!this.#pace) return;
    if (this.#pace.isBehind) this.#goOn();
    else this.#end();
  }

  /** Runs the code while the page is idle, until the view moves. */
  #rehearse(frame: MovingFrame): void {
    const story = this.#host.shadowRoot?.querySelector<HTMLElement>('.story');
    const overview = story?.parentElement?.querySelector('.overview');
    if (!story || !overview || !(isCanvasEnough ??= hasCanvas(story))) return;
    isRehearsed = true;
    whenIdle(
      windowOf(this.#host),
      rehearse(story, overview, frame, this.#createLayouts()),
      () => !this.#isOn && story.isConnected,
    );
  }

  /** Draws more of the picture at rest in the next frame. */
  #goOn(): void {
    inNextFrame(() => this.#host.requestUpdate(), windowOf(this.#host));
  }

  hostDisconnected(): void {
    this.#end();
  }

  #begins({ state: { view, session }, measured }: MovingFrame): boolean {
    const root = this.#host.shadowRoot;
    const story = root?.querySelector<HTMLElement>('.story');
    const overview = root?.querySelector<HTMLElement>('.overview');
    if (!session.isMoving || !story || !overview || !measured || !view.store) return false;
    if (this.#isRefused) return false;
    this.#isRefused = true;
    if (windowOf(this.#host).matchMedia?.('(forced-colors: active)').matches) return false;
    if (!(isCanvasEnough ??= hasCanvas(story))) return false;
    const whole = (): Promise<unknown> => this.#host.updateComplete;
    if (this.#plot?.parent !== story) {
      this.#plot = new MovingCanvas(story, whole);
      this.#unitName = new UnitName(this.#plot.cover);
    }
    if (this.#strip?.parent !== overview) this.#strip = new MovingCanvas(overview, whole);
    this.#text = new TextPainter(this.#plot.context);
    this.#look = readLook(story, overview, this.#plot.context, view.store, measured);
    if (!this.#look) return false;
    this.#isRefused = false;
    this.#unitName!.dress(this.#look);
    for (const canvas of [this.#plot, this.#strip]) canvas.show();
    this.#isOn = true;
    this.#window = NO_WINDOW;
    this.#whole = deferred();
    return true;
  }

  #end(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#pace = undefined;
    this.#painted = this.#seen = undefined;
    for (const canvas of [this.#plot, this.#strip]) canvas?.hide();
    this.#whole?.resolve();
    this.#whole = undefined;
  }

  #draw(frame: MovingFrame, { scene }: PlotLayout): void {
    const { state, measured } = frame;
    const { view, session } = state;
    const [plot, look, text] = [this.#plot!, this.#look!, this.#text!];
    plot.setDragging(session.isDragging);
    const margin = (scene.width - measured!.width) / 2;
    const isNew = scene !== this.#seen;
    this.#seen = scene;
    this.#drawUnitName(view, scene);
    const painted = this.#painted;
    if (margin > plot.margin && (!painted || this.#pans > MAX_PAN_FRAMES)) plot.extend(margin);
    else if (painted && isInside(view.range, measured!.width, painted, plot.margin) && (isNew || scene === painted)) {
      // What was laid out in this frame is painted in the next one: both together would take too long
      plot.moveBy(this.#paintedAt - offsetIn(painted, view.range));
      this.#drawWindow(view, measured!);
      return;
    }
    const active = this.#host.shadowRoot?.activeElement;
    const focused = (active?.matches(':focus-visible') && (active as HTMLElement).dataset['event']) || '';
    plot.clear();
    // While the canvas moves, the name of the rail stays where it is: its element is visible
    paintStory(plot.context, frame, scene, focused, look, text, plot.margin === 0);
    this.#paintedAt = offsetIn(scene, view.range);
    this.#drawWindow(view, measured!);
    this.#painted = scene;
  }

  /** A scene that is wider than the view has the name at its own left edge, which is not painted. */
  #drawUnitName({ range }: ViewState, scene: Scene): void {
    const [look, text] = [this.#look!, this.#text!];
    text.set(look.band);
    this.#unitName!.show(
      isWider(scene, range) ? nameAtEdge(scene, range, look.metrics.inset, (name) => text.width(name)) : undefined,
    );
  }

  /** Paints the window of the overview, unless it is where it was. */
  #drawWindow(view: ViewState, { width }: Measured): void {
    const window = windowOnStrip(view, width);
    const strip = this.#strip!;
    if (isNear(window.x0, this.#window.x0) && isNear(window.x1, this.#window.x1)) return;
    this.#window = window;
    strip.clear();
    paintWindow(strip.context, window, strip.width, strip.height, this.#look!);
  }
}

/** Whether a story of this page has rehearsed: all of them share the code. */
let isRehearsed = false;

/** Whether the browser has a canvas that draws all that is needed; asked once. */
let isCanvasEnough: boolean | undefined;

function hasCanvas({ ownerDocument }: Element): boolean {
  const context = ownerDocument.createElement('canvas').getContext('2d');
  return context !== null && 'roundRect' in context && 'fontBoundingBoxAscent' in context.measureText('');
}

/** Whether a canvas draws a story the same way as elements do. */
function canPaint({ view, session }: TimelineState, { scene }: PlotLayout): boolean {
  const { asKnownOn, showsLag, query, level } = view;
  return (
    scene.plot.lanes.length < 2 &&
    !scene.claims &&
    asKnownOn === undefined &&
    !showsLag &&
    query === '' &&
    level === 'event' &&
    !session.band
  );
}

/** The time for the elements of one frame, at least one element. */
function paceFor(pass: unknown): Pace & { isBehind: boolean } {
  const until = performance.now() + NODES_MS;
  let taken = 0;
  const pace = {
    pass,
    isBehind: false,
    take: (): boolean => {
      const hasTime = taken++ === 0 || performance.now() < until;
      if (!hasTime) pace.isBehind = true;
      return hasTime;
    },
  };
  return pace;
}
