/**
 * Both sides of a timeline in an iframe, as one classic script. In the framed page it reports the height of the page; in the outer page it
 * gives each `<iframe data-cited-timeline>` the height that the framed page reports. It accepts heights only from that page.
 */

/** The type of a message. A message without a height requests the height. */
export const HEIGHT = 'cited-timeline-height';
/** Maximum height, CSS px, so that a framed page cannot push away everything else. */
const HIGHEST = 2e4;

const timelines = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe[data-cited-timeline]');

addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== HEIGHT) return;
  if (source === parent && data.height === undefined) reportHeight();
  if (!(data.height > 0)) return;
  for (const frame of timelines())
    if (source === frame.contentWindow && frame.src.startsWith(`${origin}/`))
      frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
});

// Frames that loaded before this script reported their height when nobody was listening, so ask for it
for (const { contentWindow } of timelines()) contentWindow?.postMessage({ type: HEIGHT }, '*');

/** Reports the height of the page, to any origin: it is not a secret, because any page that frames this one can see it. */
function reportHeight(): void {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: HEIGHT, height: Math.ceil(height) }, '*');
}

if (parent !== window) new ResizeObserver(reportHeight).observe(document.documentElement);
