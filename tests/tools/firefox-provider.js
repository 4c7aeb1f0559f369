import { playwright } from '@vitest/browser-playwright';
import { firefoxOptions } from './firefox.js';

/**
 * Drives Firefox for Vitest, by Playwright.
 *
 * Vitest looks for the frame of its tests by name. Over WebDriver BiDi, Playwright asks for a frame's name when it hears of
 * the frame, and does not hear the answer where the frame has its page before: then each key in that file of tests fails with
 * 'Cannot find "vitest-iframe"'. The page of Vitest holds one frame at a time, so here it is the last child.
 * @param {string} executablePath
 * @param {import('playwright').BrowserContextOptions} contextOptions
 */
export function firefoxProvider(executablePath, contextOptions) {
  const option = playwright({ launchOptions: firefoxOptions(executablePath), contextOptions });
  return {
    ...option,
    /** @type {typeof option.providerFactory} */
    providerFactory(project) {
      const provider = option.providerFactory(project);
      const contextOf = provider.getCommandsContext.bind(provider);
      provider.getCommandsContext = (sessionId) => {
        const context = contextOf(sessionId);
        const page = /** @type {import('playwright').Page} */ (context['page']);
        return { ...context, frame: async () => page.mainFrame().childFrames().at(-1) };
      };
      return provider;
    },
  };
}
