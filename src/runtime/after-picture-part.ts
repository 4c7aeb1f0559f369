import { Controls } from '../interaction/controls.ts';
import type { PaperLayout } from '../layout/paper.ts';
import type { Intent } from '../state/intent.ts';
import type { ViewState } from '../state/view-state.ts';
import type { PaperTemplate } from '../views/paper/paper.ts';
import type { CycleHost, UpdateCycle } from './cycle.ts';
import type { Layouts } from './layouts.ts';
import type { MovingPicture } from './moving/moving-picture.ts';
import { PrefetchedPart } from './prefetched-part.ts';
import type { Printing } from './printing.ts';
import type { Sheets } from './style-sheets.ts';
import { windowOf } from './window-of.ts';

/** Lays out and draws paper. */
export interface PaperViews {
  readonly layoutPaper: (view: ViewState) => PaperLayout;
  readonly paperTemplate: PaperTemplate;
}

/**
 * The code that follows the first picture: it is loaded then and put to use, and the controls that need it are
 * notified.
 */
export class AfterPicture {
  readonly controls: Controls;
  readonly #part: PrefetchedPart<typeof import('./after-picture.ts')>;
  #printing: Printing | undefined;
  #movingPart: Promise<typeof import('./moving/moving-picture.ts') | undefined> | undefined;
  #movingLoads: Promise<void> | undefined;
  /** Paints what moves; undefined until it is loaded. */
  moving: MovingPicture | undefined;

  /**
   * @param stayed called when a key would lead to another event or level, and there is none.
   * @param cycle draws what waits for the next frame, and gets the animation of moves.
   * @param remeasure called when texts have become wider or narrower.
   * @param layouts lay out what is shown.
   */
  constructor(
    host: CycleHost,
    sheets: Sheets,
    stayed: (intent: Intent) => void,
    cycle: Pick<UpdateCycle, 'animate' | 'schedule' | 'motion' | 'state'>,
    remeasure: () => void,
    layouts: Layouts,
  ) {
    this.controls = new Controls(host, () => void this.#part.load());
    this.#part = new PrefetchedPart(
      () => {
        // Not awaited: gestures and keys do not wait for it
        this.#movingPart = import('./moving/moving-picture.ts').catch(() => undefined);
        return import('./after-picture.ts');
      },
      'what moves the view by gestures and keys',
      'events can only be opened, and paper has no more than the screen',
      (part) => {
        cycle.animate(new part.Glide(() => windowOf(host)));
        this.controls.use(part.createInputs(host, stayed));
        host.addController(new part.OffscreenStory(host));
        this.#movingLoads = this.#movingPart!.then(
          (part) => void (this.moving = part && new part.MovingPicture(host, cycle, () => layouts.withSameLabels())),
        );
        host.addController(new part.StoryLetters(host, remeasure));
        for (const sheet of [part.gestureStyles, part.paperStyles]) sheets.add(sheet);
        this.#printing = new part.Printing(host, () => cycle.schedule.flush());
        if (this.#printing.on) host.requestUpdate();
      },
    );
  }

  /** The views of paper while the page is being printed, otherwise undefined. */
  get paper(): PaperViews | undefined {
    return this.#printing?.on ? this.#part.now : undefined;
  }

  /** Loads it as soon as the current drawing is on the screen. */
  prefetch(): void {
    this.#part.prefetch();
  }

  /** Settles when it is in use or missing. */
  async load(): Promise<void> {
    await this.#part.loadAhead();
    await this.#movingLoads;
  }
}
