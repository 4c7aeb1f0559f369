import type { Story } from '../story/types.ts';

/** The tag that shows the downloaded events file on any page, with the chosen colours. */
export function tagOf({ look }: Pick<Story, 'look'>): string {
  const colors = Object.entries(look.colors).map(([property, color]) => `${property}: ${color}`);
  const style = colors.length > 0 ? ` style="${colors.join('; ')}"` : '';
  return `<script type="module" src="cited-timeline.js"></script>\n<cited-timeline src="timeline.json"${style}></cited-timeline>`;
}
