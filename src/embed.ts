/**
 * Both ends of a timeline in an iframe, as one classic script: in the page in the frame it tells how high that is, in the page around
 * it gives each `<iframe data-cited-timeline>` the height that its own page tells. It takes heights from no one else.
 */

/** The type of a message; one without a height asks for it. */
const TYPE = 'cited-timeline-height';
/** CSS px: a page that tells of more cannot push all else away. */
const HIGHEST = 2e4;

const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe[data-cited-timeline]');

addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== TYPE) return;
  if (source === parent && data.height === undefined) tell();
  if (!(data.height > 0)) return;
  for (const frame of frames())
    if (source === frame.contentWindow && origin === new URL(frame.src).origin)
      frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
});

// Frames that were there before this script told their height to nobody
for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: TYPE }, '*');

/** The height is no secret: whoever shows the page sees it. */
function tell(): void {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: TYPE, height: Math.ceil(height) }, '*');
}

if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
