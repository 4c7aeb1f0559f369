import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { highlightedIds } from '../../layout/rail/highlight.ts';
import { windowOf as windowOnStrip } from '../../layout/overview.ts';
import { inNextFrame } from '../../source/next-frame.ts';
import type { TimelineState } from '../../state/timeline-state.ts';
import type { MovingLook } from './look.ts';
import { paintPlot } from './paint-plot.ts';
import { paintWindow } from './paint-window.ts';
import { TextPainter } from './text.ts';
import type { EvidenceViews } from '../../views/evidence-views.ts';
import type { Pace } from '../../views/pace.ts';
import { countText } from '../../views/plot/count-text.ts';
import type { PlotLayout, StoryLayout } from '../../views/story-layout.ts';
import type { Words } from '../../views/words.ts';
import { type Deferred, deferred } from '../deferred.ts';
import type { Measured } from '../measure.ts';
import { windowOf } from '../window-of.ts';
import { MovingCanvas } from './moving-canvas.ts';
import { readLook } from './read-look.ts';

/** Time per frame for creating the elements of a picture that has come to rest, ms. */
const NODES_MS = 8;

/** After this many frames in which the view only pans, layers are shifted instead, which costs less. A pinch contains single such frames. */
const MAX_PAN_FRAMES = 3;

/** Everything a picture depends on. */
export interface MovingFrame {
  readonly state: TimelineState;
  readonly layout: StoryLayout;
  readonly words: Words;
  readonly measured: Measured | undefined;
  readonly evidence: EvidenceViews | undefined;
  /** Whatever else is drawn: if one of these changes, the elements are drawn. */
  readonly others: readonly unknown[];
}

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

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * Paints a story on a canvas over its elements while a pointer scales the view, because changing the elements in each
 * frame takes several times as long. The elements stay as they were, with focus and names, and are redrawn once the
 * view rests, some in each frame; then the canvas is removed.
 *
 * Elements are always used for what a canvas does not draw the same way: lanes, claimed dates, a day as of which the
 * story is shown, search matches, colours chosen by the reader, and styles of the page for parts that a canvas does not
 * support.
 */
export class MovingPicture implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #plot: MovingCanvas | undefined;
  #strip: MovingCanvas | undefined;
  #text: TextPainter | undefined;
  #look: MovingLook | undefined;
  #isOn = false;
  /** Whether the look was found to be one that a canvas cannot draw; asked once for each movement, because it reads styles. */
  #isRefused = false;
  #shown: readonly unknown[] = [];
  #painted: unknown;
  /** How many frames one after the other were painted without a change of the scale. */
  #moved = 0;
  #pace: (Pace & { isBehind: boolean }) | undefined;
  #whole: Deferred | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How much of the lists is drawn now; undefined for all. */
  get pace(): Pace | undefined {
    return this.#pace;
  }

  /** Settles when the elements show what is visible; undefined if they do. */
  get whole(): Promise<void> | undefined {
    return this.#whole?.promise;
  }

  /** Paints a frame if that is enough; returns whether the elements can stay as they are. */
  paint(frame: MovingFrame): boolean {
    const { state, layout } = frame;
    const { plot } = layout;
    if (!state.session.isMoving) this.#isRefused = false;
    const shown = shownBy(frame);
    const isSame = areSame(shown, this.#shown);
    this.#shown = shown;
    this.#pace = undefined;
    this.#moved = plot?.isScaling ? 0 : this.#moved + 1;
    if (this.#isOn && isSame && state.session.isMoving && this.#moved > MAX_PAN_FRAMES) {
      this.#end();
      return false;
    }
    if (!isSame || !plot || !canPaint(state, plot) || !(this.#isOn || this.#begins(frame, plot))) {
      this.#end();
      return false;
    }
    const isPainted = plot.scene === this.#painted;
    if (!isPainted || state.session.isMoving) this.#draw(frame, plot);
    if (state.session.isMoving) return true;
    // The elements of a picture at rest are drawn in the frames after the one in which it is painted
    if (!isPainted) this.#goOn();
    else this.#pace = paceFor(plot.scene);
    return !isPainted;
  }

  hostUpdated(): void {
    if (!this.#pace) return;
    if (this.#pace.isBehind) this.#goOn();
    else this.#end();
  }

  /** Draws more of the picture at rest in the next frame. */
  #goOn(): void {
    inNextFrame(() => this.#host.requestUpdate(), windowOf(this.#host));
  }

  hostDisconnected(): void {
    this.#end();
  }

  #begins({ state: { view, session }, measured }: MovingFrame, { isScaling }: PlotLayout): boolean {
    const root = this.#host.shadowRoot;
    const story = root?.querySelector<HTMLElement>('.story');
    const overview = root?.querySelector<HTMLElement>('.overview');
    // A view that is only moved has its layers moved
    if (!session.isMoving || !isScaling || !story || !overview || !measured || !view.store) return false;
    if (this.#isRefused) return false;
    this.#isRefused = true;
    if (windowOf(this.#host).matchMedia?.('(forced-colors: active)').matches || !hasCanvas(story)) return false;
    const whole = (): Promise<unknown> => this.#host.updateComplete;
    if (this.#plot?.parent !== story) this.#plot = new MovingCanvas(story, whole);
    if (this.#strip?.parent !== overview) this.#strip = new MovingCanvas(overview, whole);
    this.#text = new TextPainter(this.#plot.context);
    this.#look = readLook(story, overview, this.#plot.context, view.store, measured);
    if (!this.#look) return false;
    this.#isRefused = false;
    for (const canvas of [this.#plot, this.#strip]) canvas.show();
    this.#isOn = true;
    this.#whole = deferred();
    return true;
  }

  #end(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#pace = undefined;
    this.#painted = undefined;
    for (const canvas of [this.#plot, this.#strip]) canvas?.hide();
    this.#whole?.resolve();
    this.#whole = undefined;
  }

  #draw({ state: { view }, words, measured, evidence }: MovingFrame, { scene }: PlotLayout): void {
    const [plot, strip, look, text] = [this.#plot!, this.#strip!, this.#look!, this.#text!];
    const focused = this.#host.shadowRoot?.activeElement;
    plot.clear();
    paintPlot(
      plot.context,
      {
        scene,
        offset: (view.range.start - scene.range.start) / scene.msPerPx,
        highlighted: highlightedIds(view),
        selected: view.selected,
        focused: (focused?.matches(':focus-visible') && (focused as HTMLElement).dataset['event']) || '',
        clusterText: (count) => countText(words, count),
        countText: words.number,
        railText: words.t.articles,
        shares: (cluster) => evidence?.dense.shares({ state: view, scene }, cluster) ?? [],
      },
      look,
      text,
    );
    strip.clear();
    paintWindow(strip.context, windowOnStrip(view, measured!.width), strip.width, strip.height, look);
    this.#painted = scene;
  }
}

/** Whether the browser has a canvas that draws all that is needed. */
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
