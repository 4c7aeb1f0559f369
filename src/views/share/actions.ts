import type { ViewContext } from '../context.ts';

/** File formats for pictures. */
export type PictureFormat = 'SVG' | 'PNG';

/** Actions of the menu and of the buttons for citing. The code of each is loaded when it is first used. */
export interface ShareActions {
  /**
   * Closes the menu that contains the pressed entry and moves the focus to its button, so that a dialog can return the
   * focus there.
   */
  readonly closeMenu: (press: Event) => void;
  /** Copies a link to what is shown now. */
  readonly copyLink: (context: ViewContext) => void;
  /** Opens the dialog with citations of everything that is shown now. */
  readonly citeView: (context: ViewContext) => void;
  /** Saves the story as a picture of what is in view. */
  readonly savePicture: (context: ViewContext, format: PictureFormat) => void;
  /** Opens the dialog with citations of one event or article, given by id. */
  readonly cite: (context: ViewContext, id: string) => void;
}
