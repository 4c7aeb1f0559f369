/**
 * Both ends of a timeline in an iframe, as one classic script: in the page in the frame it tells how high that is, in the page around
 * it gives each `<iframe data-cited-timeline>` the height that its own page tells. It takes heights from no one else.
 */

/** The type of a message; one without a height asks for it. */
export const HEIGHT = 'cited-timeline-height';
/** CSS px: a page that tells of more cannot push all else away. */
const HIGHEST = 2e4;

const timelines = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe[data-cited-timeline]');

addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== HEIGHT) return;
  if (source === parent && data.height === undefined) tell();
  if (!(data.height > 0)) return;
  for (const frame of timelines())
    if (source === frame.contentWindow && frame.src.startsWith(`${origin}/`))
      frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
});

// Frames that were there before this script told their height to nobody
for (const { contentWindow } of timelines()) contentWindow?.postMessage({ type: HEIGHT }, '*');

/** The height is no secret: whoever shows the page sees it. */
function tell(): void {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: HEIGHT, height: Math.ceil(height) }, '*');
}

if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
