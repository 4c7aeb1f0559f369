/** Code that the first picture does not need, and that every reader may need a moment later. */
export { createInputs } from '../interaction/inputs.ts';
export { layoutPaper } from '../layout/paper.ts';
export { paperTemplate } from '../views/paper/paper.ts';
export { paperStyles } from '../views/paper/styles.ts';
export { gestureStyles } from '../views/plot/gesture-styles.ts';
export { Glide } from './glide.ts';
export { OffscreenStory } from './offscreen.ts';
export { Printing } from './printing.ts';
export { StoryLetters } from './story-letters.ts';
