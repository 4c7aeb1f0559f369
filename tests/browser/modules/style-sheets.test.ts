import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import { Sheets } from '../../../src/runtime/style-sheets.ts';

test('a style sheet added while the element is outside of a page is there with the others when it is back', () => {
  const host = document.createElement('div') as HTMLElement as HTMLElement & ReactiveControllerHost;
  Object.assign(host, { addController: () => {} });
  const { adoptedStyleSheets: given } = host.attachShadow({ mode: 'open' });
  const sheets = new Sheets(host, [new CSSStyleSheet()]);
  document.body.append(host);
  sheets.hostConnected();
  expect(given).toHaveLength(1);
  document.implementation.createHTMLDocument().adoptNode(host);
  sheets.add(new CSSStyleSheet());
  document.body.append(host);
  sheets.hostConnected();
  expect(host.shadowRoot!.adoptedStyleSheets).toHaveLength(2);
  sheets.add(new CSSStyleSheet());
  expect(host.shadowRoot!.adoptedStyleSheets).toHaveLength(3);
});
