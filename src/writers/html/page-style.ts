/**
 * The style of a static story, and of a page with nothing else. When scripts run, the element replaces the list: it has the same width,
 * and the content after it does not move, because its height is set beforehand (`--cited-timeline-height`).
 */
export const PAGE_STYLE = `.cited-timeline-page {
  color-scheme: light dark;
  margin: 0;
  background: light-dark(#ffffff, #1b1d23);
  color: light-dark(#1b2130, #eceae4);
}
.cited-timeline-page:not(.is-frame) > main {
  max-inline-size: 46rem;
  margin-inline: auto;
  padding: 1.25rem;
}
.cited-timeline-page.has-script > main {
  max-inline-size: 75rem;
}
cited-timeline:not(:defined) {
  display: block;
}
.cited-timeline-story {
  display: flow-root;
  max-inline-size: 46rem;
  overflow-wrap: break-word;
  font: 1rem / 1.5 var(--cited-timeline-font, system-ui, sans-serif);
}
.cited-timeline-story > header > :first-child {
  margin-block-start: 0;
}
.cited-timeline-story :is(h1, h2) {
  font-family: ui-serif, Georgia, serif;
  line-height: 1.25;
}
.cited-timeline-story h1 {
  margin-block: 0 0.5rem;
  font-size: 1.75rem;
}
.cited-timeline-story :is(h1, h2, h3, h4, h5, h6) {
  break-after: avoid;
}
.cited-timeline-story section > :is(h1, h2, h3, h4, h5, h6) {
  margin-block: 2rem 0.75rem;
  padding-block-end: 0.25rem;
  border-block-end: 1px solid light-dark(#d8d8cf, #3a3f4a);
  font-size: 1.15rem;
}
.cited-timeline-story .event > :is(h1, h2, h3, h4, h5, h6) {
  margin-block: 1.25rem 0.15rem;
  font-family: inherit;
  font-size: 1.05rem;
}
.cited-timeline-story .is-retracted > :is(h1, h2, h3, h4, h5, h6) {
  text-decoration: line-through;
}
.cited-timeline-story p {
  margin-block: 0.15rem;
}
.cited-timeline-story .summary {
  margin-block: 0.4rem;
}
.cited-timeline-story :is(.when, .source, .back, .changes, .order, .facts) {
  color: light-dark(#5b6272, #a9afbb);
  font-size: 0.875rem;
}
.cited-timeline-story .status {
  font-weight: 600;
}
.cited-timeline-story a {
  color: light-dark(#1d4f91, #9cc3f5);
  text-underline-offset: 0.15em;
}
.cited-timeline-story a:focus-visible {
  outline: 2px solid light-dark(#1d5fbf, #8ab8ff);
  outline-offset: 2px;
}
.cited-timeline-story :target {
  background: light-dark(#edf1fa, #28344a);
}
.cited-timeline-story :is(.events, .run > ul, .citations, .citations ul) {
  margin: 0;
  padding: 0;
  list-style: none;
}
.cited-timeline-story .citations {
  margin-block: 0.5rem 0;
}
.cited-timeline-story .voice {
  margin-block: 0.5rem;
  padding-inline-start: 0.75rem;
  border-inline-start: 3px solid light-dark(#84848c, #7d8390);
}
.cited-timeline-story .citations ul > li + li {
  margin-block-start: 0.5rem;
}
.cited-timeline-story .voice.disputes {
  border-inline-start-style: dashed;
}
.cited-timeline-story .voice.retracts {
  border-inline-start-style: dotted;
}
.cited-timeline-story .number {
  font-size: 0.75rem;
  text-decoration: none;
}
.cited-timeline-story .articles li {
  margin-block: 0.75rem;
}
.cited-timeline-story figure {
  margin: 0.5rem 0;
}
.cited-timeline-story img {
  max-inline-size: 100%;
  block-size: auto;
}
@media screen and (scripting: enabled) {
  body:not(.cited-timeline-page) cited-timeline,
  body:not(.cited-timeline-page) .cited-timeline-story {
    block-size: var(--cited-timeline-height, 48rem);
  }
  body:not(.cited-timeline-page) .cited-timeline-story {
    overflow: auto;
  }
}
@media print {
  .cited-timeline-story {
    max-inline-size: none;
  }
  .cited-timeline-story :is(.event, .articles li) {
    break-inside: avoid;
  }
  .cited-timeline-story .articles li > a::after {
    content: ' <' attr(href) '>';
    overflow-wrap: anywhere;
  }
}
`;
