import type { CitedTimelineElement } from 'cited-timeline';
import { render } from 'lit';
import type { Change } from '../story/changes.ts';
import { changeLook } from '../story/commands.ts';
import { isColor } from '../story/is-story.ts';
import type { Story } from '../story/types.ts';
import { lookView, type LookActions, type Preview } from './look-view.ts';

/** The page around the panel. */
export interface LookHost {
  readonly story: Story;
  run(changes: readonly Change[], group?: string): void;
  draw(): void;
}

/** Shows the element in the form that the writer chooses, with the colours of the story. */
export class LookPanel implements LookActions {
  readonly #place: HTMLElement;
  readonly #timeline: CitedTimelineElement;
  readonly #host: LookHost;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #preview: Preview = 'wide';
  #shown: Story['look']['colors'] = {};

  constructor(place: HTMLElement, timeline: CitedTimelineElement, host: LookHost) {
    this.#place = place;
    this.#timeline = timeline;
    this.#host = host;
  }

  draw(): void {
    const { colors } = this.#host.story.look;
    if (colors !== this.#shown) this.#apply(colors);
    render(lookView({ preview: this.#preview, colors, isDark: this.#dark.matches }, this), this.#place);
  }

  preview(preview: Preview): void {
    this.#preview = preview;
    this.#timeline.classList.toggle('phone', preview === 'phone');
    this.#timeline.layout = preview === 'list' ? 'list' : 'auto';
    this.#host.draw();
  }

  print(): void {
    print();
  }

  colour(property: string, colour: string | undefined): void {
    const { [property]: _, ...others } = this.#host.story.look.colors;
    const colors = colour === undefined ? others : { ...others, [property]: colour };
    this.#host.run(changeLook(this.#host.story, { colors }), `look:${property}`);
  }

  #apply(colors: Story['look']['colors']): void {
    for (const property of Object.keys(this.#shown)) this.#timeline.style.removeProperty(property);
    for (const [property, color] of Object.entries(colors)) {
      if (isColor(property, color)) this.#timeline.style.setProperty(property, color);
    }
    this.#shown = colors;
  }
}
