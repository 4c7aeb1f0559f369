import type { ViewContext } from '../context.ts';

/** What pictures are saved as. */
export type PictureFormat = 'SVG' | 'PNG';

/** What the menu and the buttons for citing ask for: each is done by a part that is loaded when it is first wanted. */
export interface ShareActions {
  /** Closes the menu in which an entry was pressed, and gives the focus to its button: a dialog gives it back there. */
  readonly closeMenu: (press: Event) => void;
  /** Copies a link to what is shown now. */
  readonly copyLink: (context: ViewContext) => void;
  /** Opens the dialog with citations of all that is shown now. */
  readonly citeView: (context: ViewContext) => void;
  /** Saves the story as a picture: what is in view, and all of it where that is. */
  readonly savePicture: (context: ViewContext, format: PictureFormat) => void;
  /** Opens it with those of one event or article, by its id. */
  readonly cite: (context: ViewContext, id: string) => void;
}
