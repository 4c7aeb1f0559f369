/** Frameworks in the browser, built with Vite. */
import { example, page, PLAIN, tsconfig } from './host.js';

const VITE = ['vite@8', 'typescript@5'];
const BUILT = /** @type {const} */ ({ builds: [['vite', 'build']], pages: { folder: 'dist' } });
const WRONG = { right: 'data={story}', wrong: 'data={7}' };

/** @param {string} from @param {string} call @param {string} [plugins] */
const config = (from, call, plugins = from ? `import plugin from '${from}';\n` : '') =>
  `${plugins}export default { base: './', plugins: [${call}] };\n`;

const REACT = example('tsx', 'cited-timeline/react');
const STRICT = `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Story } from './story';

createRoot(document.querySelector('#root')!).render(<StrictMode><Story /></StrictMode>);
`;

/** @param {18 | 19} version @returns {import('./host.js').Host} */
const react = (version) => ({
  name: `react-${version}`,
  packages: ['react', 'react-dom', '@types/react', '@types/react-dom'].map((name) => `${name}@${version}`).concat(VITE),
  files: {
    'index.html': page('./src/main.tsx', '<div id="root"></div>'),
    'src/main.tsx': STRICT,
    'src/story.tsx': REACT,
    'vite.config.js': config('', ''),
    'tsconfig.json': tsconfig({ jsx: 'react-jsx' }),
  },
  ...BUILT,
  types: { check: ['tsc', '-p', '.'], file: 'src/story.tsx', ...WRONG },
});

/** @type {readonly import('./host.js').Host[]} */
export const VITE_HOSTS = [
  react(19),
  react(18),
  {
    name: 'preact',
    packages: ['preact@11', '@preact/preset-vite', ...VITE],
    files: {
      'index.html': page('./src/main.tsx'),
      'src/main.tsx': `import { render } from 'preact';\nimport { Story } from './story';\n\nrender(<Story />, document.body);\n`,
      'src/story.tsx': example('tsx', 'cited-timeline/preact'),
      'vite.config.js': config('@preact/preset-vite', 'plugin()'),
      'tsconfig.json': tsconfig({ jsx: 'react-jsx', jsxImportSource: 'preact' }),
    },
    ...BUILT,
    types: { check: ['tsc', '-p', '.'], file: 'src/story.tsx', ...WRONG },
  },
  {
    name: 'solid',
    packages: ['solid-js@1', 'vite-plugin-solid', ...VITE],
    files: {
      'index.html': page('./src/main.tsx'),
      'src/main.tsx': `import { render } from 'solid-js/web';\nimport { Story } from './story';\n\nrender(() => <Story />, document.body);\n`,
      'src/story.tsx': example('tsx', 'cited-timeline/solid'),
      'vite.config.js': config('vite-plugin-solid', 'plugin()'),
      'tsconfig.json': tsconfig({ jsx: 'preserve', jsxImportSource: 'solid-js' }),
    },
    ...BUILT,
    types: { check: ['tsc', '-p', '.'], file: 'src/story.tsx', ...WRONG },
  },
  {
    name: 'vue',
    packages: ['vue@3', '@vitejs/plugin-vue', 'vue-tsc@3', ...VITE],
    files: {
      'index.html': page('./src/main.ts', '<div id="app"></div>'),
      'src/main.ts': `import { createApp } from 'vue';\nimport Story from './story.vue';\n\ncreateApp(Story).mount('#app');\n`,
      'src/story.vue': example('vue', 'cited-timeline/vue'),
      'vite.config.js': config(
        '@vitejs/plugin-vue',
        "plugin({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'cited-timeline' } } })",
      ),
      'tsconfig.json': tsconfig({ jsx: 'preserve' }),
    },
    ...BUILT,
    types: { check: ['vue-tsc', '-p', '.'], file: 'src/story.vue', right: '$event.id', wrong: '$event.name' },
    note: 'vue-tsc does not check properties that are bound with .prop',
  },
  {
    name: 'svelte',
    packages: ['svelte@5', '@sveltejs/vite-plugin-svelte@7', 'svelte-check@4', ...VITE],
    files: {
      'index.html': page('./src/main.ts'),
      'src/main.ts': `import { mount } from 'svelte';\nimport Story from './story.svelte';\n\nmount(Story, { target: document.body });\n`,
      'src/story.svelte': example('svelte', 'cited-timeline/svelte'),
      'vite.config.js': config('', 'svelte()', `import { svelte } from '@sveltejs/vite-plugin-svelte';\n`),
      'svelte.config.js': `import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';\n\nexport default { preprocess: vitePreprocess() };\n`,
      'tsconfig.json': tsconfig({ verbatimModuleSyntax: true }),
    },
    ...BUILT,
    types: {
      check: ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error'],
      file: 'src/story.svelte',
      ...WRONG,
    },
  },
  {
    name: 'lit',
    packages: ['lit@3', ...VITE],
    files: {
      'index.html': page('./src/main.ts', '<my-story></my-story>'),
      'src/main.ts': `import { html, LitElement } from 'lit';
import 'cited-timeline';
import type { CitedTimelineSelectEvent } from 'cited-timeline';
import story from './story.json';

class MyStory extends LitElement {
  static override properties = { chosen: { state: true } };
  declare chosen: string;

  choose(event: CitedTimelineSelectEvent) {
    this.chosen = event.id;
  }

  override render() {
    return html\`<cited-timeline .data=\${story} @cited-timeline-select=\${this.choose}></cited-timeline><p>Chosen: \${this.chosen}</p>\`;
  }
}
customElements.define('my-story', MyStory);
`,
      'vite.config.js': config('', ''),
      'tsconfig.json': tsconfig({ lib: ['es2023', 'dom', 'dom.iterable'] }),
    },
    ...BUILT,
    types: { check: ['tsc', '-p', '.'], file: 'src/main.ts', right: 'event.id', wrong: 'event.name' },
    note: 'Lit templates are not checked by tsc',
  },
  {
    name: 'vite',
    packages: VITE,
    files: {
      'index.html': page('./src/main.ts'),
      'src/main.ts': PLAIN,
      'vite.config.js': config('', ''),
      'tsconfig.json': tsconfig(),
    },
    ...BUILT,
    types: { check: ['tsc', '-p', '.'], file: 'src/main.ts', right: 'data = story', wrong: 'data = 7' },
  },
];
