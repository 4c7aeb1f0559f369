import type { PictureOptions } from '../../picture/options.ts';
import { fitRange } from '../../state/range.ts';
import { modeOf } from '../../state/session.ts';
import type { ViewContext } from '../../views/context.ts';
import type { PictureFormat } from '../../views/share/actions.ts';

/** What the pictures are made from. */
interface PictureHost {
  readonly ownerDocument: Document;
  readonly toSVG: (options: PictureOptions) => Promise<string>;
  readonly toPNG: (options: PictureOptions) => Promise<Blob>;
}

/** Maximum length of a file name, without its ending; some systems do not accept longer ones. */
const LONGEST = 80;

/** A file name from a title, without characters that systems refuse in names. */
export const fileName = (title: string, ending: string): string => {
  const name = title.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ').trim();
  return `${[...name].slice(0, LONGEST).join('').trim().replace(/^\.+/, '') || 'timeline'}.${ending}`;
};

/** Whether to save the view, or the whole story: if all of it is in view, or if there is no view of time. */
function shownIn({ state, session }: Pick<ViewContext, 'state' | 'session'>): 'story' | 'view' {
  if (!state.store || modeOf(state, session) !== 'plot') return 'story';
  const whole = fitRange(state.store.extent);
  return state.range.start === whole.start && state.range.end === whole.end ? 'story' : 'view';
}

/**
 * Saves the story of an element as a picture, named after its title. The picture contains the address of the page, so
 * that its origin is known elsewhere.
 */
export async function savePicture(host: PictureHost, context: ViewContext, format: PictureFormat): Promise<void> {
  const { ownerDocument } = host;
  const { href } = ownerDocument.location;
  const options = { show: shownIn(context), ...(/^https?:/.test(href) && { address: href }) };
  const picture =
    format === 'SVG' ? new Blob([await host.toSVG(options)], { type: 'image/svg+xml' }) : await host.toPNG(options);
  const link = ownerDocument.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = fileName(context.state.store?.title ?? '', format.toLowerCase());
  link.click();
  // After the download has begun
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
