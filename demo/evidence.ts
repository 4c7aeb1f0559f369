import type { CitedTimelineElement } from 'cited-timeline';
import 'cited-timeline';

/** The guide under the story: each row has a button that selects an event. */
const timeline = document.querySelector<CitedTimelineElement>('#story');
const buttons = document.querySelectorAll<HTMLButtonElement>('button[value]');

function markSelected(): void {
  for (const button of buttons) button.ariaPressed = String(button.value === timeline?.selected);
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    if (!timeline) return;
    timeline.selected = button.value;
    timeline.reveal(button.value);
    timeline.scrollIntoView();
    markSelected();
  });
}

// The event is sent before the selection changes, because it can be cancelled
timeline?.addEventListener('cited-timeline-select', () => queueMicrotask(markSelected));
markSelected();
