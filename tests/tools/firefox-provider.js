import { playwright } from '@vitest/browser-playwright';
import { firefoxOptions } from './firefox.js';

/**
 * Drives Firefox for Vitest, through Playwright.
 *
 * Vitest finds the frame of its tests by name. Over WebDriver BiDi, Playwright asks for the name of a new frame, but misses the answer
 * if the frame has loaded its page before that. Then every key press in that test file fails with 'Cannot find "vitest-iframe"'. The page
 * of Vitest has one frame at a time, so this uses the last child frame instead.
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
