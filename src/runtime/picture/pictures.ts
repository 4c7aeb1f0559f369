import { layoutPicture, type PictureInput, type SceneToDraw } from '../../picture/lay-out.ts';
import { numberIn, type PictureOptions, type PngOptions, scaleIn } from '../../picture/options.ts';
import type { Session } from '../../state/session.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { Words } from '../../views/words.ts';
import { drawPicture } from '../../writers/svg/draw.ts';
import type { Drawing } from '../../writers/svg/shapes.ts';
import { svgText } from '../../writers/svg/svg-text.ts';
import type { LoadedEvidence } from '../evidence-views.ts';
import { createPageWidth } from './page-width.ts';
import { paint } from './paint.ts';
import { readLook } from './read-colors.ts';

/** Input for pictures of an element, in its current state. */
export interface PictureSource {
  readonly host: HTMLElement;
  readonly view: ViewState;
  readonly session: Session;
  readonly words: Words;
  /**
   * Undefined if it is missing: then no claimed dates are drawn, and everything is shown instead of the state of a day.
   */
  readonly evidence: LoadedEvidence | undefined;
  readonly layoutScene: PictureInput['layoutScene'];
}

/**
 * Draws the story of an element with the given options. @throws {RangeError} if there is no story, or an option is out
 * of its limits
 */
function draw(source: PictureSource, options: PictureOptions): Drawing {
  const { host, view, layoutScene, evidence } = source;
  const room = host.shadowRoot?.querySelector('.outer');
  if (!room || !view.store) throw new RangeError('the element shows no story of which a picture could be made');
  const { theme } = options;
  if (theme !== undefined && theme !== 'light' && theme !== 'dark')
    throw new RangeError(`theme must be light or dark, and not ${String(theme)}`);
  const { colors, fonts } = readLook(room, view.store.categories, theme);
  const measure = createPageWidth(host.ownerDocument, fonts);
  const firstReport = view.showsLag ? evidence?.views.asKnownOn.firstReport : undefined;
  const picture = layoutPicture({
    state: view,
    words: evidence?.storyAsOf.words(source.words, view) ?? source.words,
    options,
    width: numberIn(options, 'width', host.clientWidth || undefined),
    rows: numberIn(options, 'rows'),
    colors,
    fonts,
    measure,
    layoutScene,
    ...(firstReport && { firstReport: (event) => firstReport(event, view.clock) }),
    ...(evidence && { tell: tellWith(source, evidence) }),
  });
  return drawPicture(picture, measure);
}

/** Adds to a scene the dates that articles claim, and shows it as of the day in the state. */
const tellWith =
  ({ session }: PictureSource, { views, storyAsOf }: LoadedEvidence): PictureInput['tell'] & {} =>
  (view, base, words, { letters, metrics }): SceneToDraw => {
    const input = { view, session, words, metrics, measure: letters.detail, room: Infinity };
    const claimed = views.withClaims(base, input);
    const plot = { scene: claimed, naturalHeight: 0, isScaling: false };
    const layout = { plot, list: undefined, table: undefined, paper: undefined };
    const {
      words: told,
      layout: toldLayout,
      day,
    } = storyAsOf.tell(view, words, layout, { lettering: letters, metrics });
    return {
      scene: toldLayout.plot?.scene ?? claimed,
      words: told,
      notes: day ? [views.asKnownOn.said({ day, words })] : [],
      ...(day && { day }),
    };
  };

/** The story of an element as SVG: see the element. */
export const toSVG = (source: PictureSource, options: PictureOptions): string => svgText(draw(source, options));

/** The story of an element as PNG: see the element. */
export async function toPNG(source: PictureSource, options: PngOptions): Promise<Blob> {
  const scale = scaleIn(options);
  const drawing = draw(source, options);
  const canvas = source.host.ownerDocument.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const context = canvas.getContext('2d');
  if (context) paint(context, drawing, scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) return blob;
  throw new RangeError(
    `the browser makes no picture of ${canvas.width} × ${canvas.height} pixels: a smaller scale, or fewer rows, makes it less`,
  );
}
