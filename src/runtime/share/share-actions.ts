import type { TimelineHost } from '../../interaction/host.ts';
import type { PictureOptions } from '../../picture/options.ts';
import { Part, warnOfMissing } from '../../source/part.ts';
import type { ShareActions } from '../../views/share/actions.ts';
import type { Sheets } from '../style-sheets.ts';

/** What sharing a story needs from the element. */
export interface ShareHost extends TimelineHost, HTMLElement {
  /** See `prefixOf`. */
  readonly hash: unknown;
  readonly toSVG: (options: PictureOptions) => Promise<string>;
  readonly toPNG: (options: PictureOptions) => Promise<Blob>;
}

/** The actions of the menu and of the buttons for citing. The code for each is loaded when it is first used. */
export function createShareActions(host: ShareHost, sheets: Sheets): ShareActions {
  const links = new Part(
    async () => (await import('./share-link.ts')).createLinkSharer(host, sheets),
    () => warnOfMissing('what makes links', 'nothing is copied'),
  );
  const dialog = new Part(
    async () => new (await import('./cite-dialog.ts')).CiteDialog(host, sheets),
    () => warnOfMissing('what makes citations', 'none is shown'),
  );
  const pictures = new Part(
    () => import('../picture/save-picture.ts'),
    () => warnOfMissing('what saves pictures', 'none is saved'),
  );
  return {
    closeMenu,
    copyLink: async (context) => (await links.load())?.copyLink(context),
    citeView: async (context) => (await dialog.load())?.open(context),
    cite: async (context, id) => (await dialog.load())?.open(context, id),
    savePicture: async (context, format) => (await pictures.load())?.savePicture(host, context, format),
  };
}

function closeMenu({ currentTarget }: Event): void {
  const details = currentTarget instanceof Element ? currentTarget.closest('details') : null;
  details?.querySelector('summary')?.focus();
  if (details) details.open = false;
}
