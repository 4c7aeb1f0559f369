import type { ReactiveController } from 'lit';
import { windowOf as windowOnStrip } from '../../layout/overview.ts';
import type { Scene } from '../../layout/scene.ts';
import { inNextFrame } from '../../source/next-frame.ts';
import type { ViewState } from '../../state/view-state.ts';
import { type FramePace, paceFor } from './frame-pace.ts';
import { MovedLanes } from './moved-lanes.ts';
import type { MovingFrame } from './moving-frame.ts';
import { isWider, paintStory } from './paint-story.ts';
import { paintWindow } from './paint-window.ts';
import type { Pace } from '../../views/pace.ts';
import type { PlotLayout } from '../../views/story-layout.ts';
import type { UpdateCycle } from '../cycle.ts';
import { type Deferred, deferred } from '../deferred.ts';
import type { Layouts } from '../layouts.ts';
import type { Measured } from '../measure.ts';
import { windowOf } from '../window-of.ts';
import { isInside, offsetIn } from './view-in-scene.ts';
import { rehearse } from './rehearse.ts';
import { canPaint, shownBy } from './shown-by.ts';
import { Shortcut, type ShortcutHost } from './shortcut.ts';
import { areSame, Stage } from './stage.ts';
import { nameAtEdge } from './name-at-edge.ts';
import { whenIdle } from './when-idle.ts';

/**
 * After this many frames in which a view that was scaled only moves, the canvas is made as wide as the scene, margins
 * included, and moved. A pinch contains single such frames.
 */
const MAX_PAN_FRAMES = 3;

const NO_WINDOW = { x0: NaN, x1: NaN } as const;

const isNear = (x: number, was: number): boolean => Math.abs(x - was) < 1;

/**
 * Paints a story on a canvas over its elements while a pointer moves or scales the view, because changing the elements
 * in each frame takes several times as long. The elements stay as they were, with focus and names, and are redrawn once the
 * view rests, some in each frame; then the canvas is removed.
 *
 * Elements are always used for what a canvas does not draw the same way: claimed dates, a day as of which the
 * story is shown, search matches, colours chosen by the reader, and styles of the page for parts that a canvas does not
 * support.
 */
export class MovingPicture implements ReactiveController {
  readonly #host: ShortcutHost & HTMLElement;
  readonly #shortcut: Shortcut;
  readonly #cycle: Pick<UpdateCycle, 'state'>;
  readonly #createLayouts: () => Layouts;
  readonly #stage: Stage;
  readonly #lanes = new MovedLanes();
  /** Notices when the element comes into view, and when it leaves it. */
  #observer: IntersectionObserver | undefined;
  #isInView = false;
  #isPreparing = false;
  /** The last frame that the elements drew. */
  #drawn: MovingFrame | undefined;
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
  #pace: FramePace | undefined;
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
    this.#stage = new Stage(host, () => host.updateComplete);
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
    if (!isSame || !plot || !canPaint(state, plot) || !(this.#isOn || this.#begins(frame))) {
      this.#end();
      this.#stage.nameOver(frame);
      this.#lanes.reset(plot?.scene);
      this.#drawn = plot && canPaint(state, plot) ? frame : undefined;
      this.#prepareLater();
      return false;
    }
    const isSeen = plot.scene === this.#seen;
    if (!isSeen || state.session.isMoving) this.#draw(frame, plot);
    if (state.session.isMoving) return true;
    // The elements of a picture at rest are drawn in the frames after the one in which it is laid out
    if (!isSeen) {
      this.#goOn();
      return true;
    }
    this.#pace = paceFor(plot.scene);
    this.#lanes.reset(plot.scene);
    return false;
  }

  hostUpdated(): void {
    if (!this.#pace) return;
    if (this.#pace.isBehind) this.#goOn();
    else {
      this.#end();
      this.#prepareLater();
    }
  }

  hostConnected(): void {
    const { IntersectionObserver: Observer } = windowOf(this.#host);
    if (!Observer) return;
    this.#observer = new Observer((changes) => {
      this.#isInView = changes.at(-1)!.isIntersecting;
      if (this.#isInView) this.#prepareLater();
      else if (!this.#isOn) this.#stage.release();
    });
    this.#observer.observe(this.#host);
    this.#host.addEventListener('pointerenter', this.#readAgain);
  }

  /** The page may have changed its styles while the pointer was elsewhere. */
  readonly #readAgain = (): void => {
    if (!this.#isOn) this.#stage.forget();
    this.#prepareLater();
  };

  /** Prepares the next movement while the page is idle. */
  readonly #prepareLater = (): void => {
    if (this.#isPreparing || !this.#isInView || !this.#drawn?.evidence) return;
    this.#isPreparing = true;
    const view = windowOf(this.#host);
    whenIdle(view, this.#prepare(), () => true);
  };

  *#prepare(): Generator<undefined> {
    this.#isPreparing = false;
    const frame = this.#drawn;
    const store = frame?.state.view.store;
    const isFree = this.#isInView && !this.#isOn && !this.#cycle.state.session.isMoving && this.#host.isConnected;
    if (frame?.measured && store && isFree && this.#stage.prepare(this.#shown, store, frame.measured))
      this.#rehearse(frame);
    yield;
  }

  /**
   * Runs the code while the page is idle, until the view moves. Not over a source: it would be asked for what nobody
   * sees, instead of for what is in view.
   */
  #rehearse(frame: MovingFrame): void {
    const { look, plot } = this.#stage;
    if (isRehearsed || !look || frame.state.view.store?.awaits) return;
    isRehearsed = true;
    const steps = rehearse(plot, frame, look, this.#createLayouts());
    whenIdle(windowOf(this.#host), steps, () => !this.#isOn && this.#host.isConnected);
  }

  /** Draws more of the picture at rest in the next frame. */
  #goOn(): void {
    inNextFrame(() => this.#host.requestUpdate(), windowOf(this.#host));
  }

  hostDisconnected(): void {
    this.#end();
    this.#observer?.disconnect();
    this.#host.removeEventListener('pointerenter', this.#readAgain);
    this.#isInView = false;
    this.#drawn = undefined;
    this.#stage.release();
  }

  #begins({ state: { view, session }, measured }: MovingFrame): boolean {
    if (!session.isMoving || !measured || !view.store || this.#isRefused) return false;
    this.#isRefused = !this.#stage.prepare(this.#shown, view.store, measured);
    if (this.#isRefused) return false;
    this.#stage.show();
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
    this.#stage.hide();
    if (!this.#isInView) this.#stage.release();
    this.#whole?.resolve();
    this.#whole = undefined;
  }

  #draw(frame: MovingFrame, { scene }: PlotLayout): void {
    const { state, measured } = frame;
    const { view, session } = state;
    const { plot, text } = this.#stage;
    const look = this.#stage.look!;
    plot.setDragging(session.isDragging);
    const margin = (scene.width - measured!.width) / 2;
    const isNew = scene !== this.#seen;
    this.#seen = scene;
    // A scene that is wider than the view has the name at its own left edge, which is not painted
    this.#stage.unitName?.show(isWider(scene, view.range) ? nameAtEdge(scene, view.range, measured!) : undefined);
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
    this.#lanes.moveTo(scene, plot.parent);
    this.#drawWindow(view, measured!);
    this.#painted = scene;
  }

  /** Paints the window of the overview, unless it is where it was. */
  #drawWindow(view: ViewState, { width }: Measured): void {
    const window = windowOnStrip(view, width);
    const { strip, look } = this.#stage;
    if (isNear(window.x0, this.#window.x0) && isNear(window.x1, this.#window.x1)) return;
    this.#window = window;
    strip.clear();
    paintWindow(strip.context, window, strip.width, strip.height, look!);
  }
}

/** Whether a story of this page has rehearsed: all of them share the code. */
let isRehearsed = false;
