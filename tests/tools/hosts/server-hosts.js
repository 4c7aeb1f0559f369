/** Frameworks that render on a server, or in advance. */
import { example, tsconfig } from './host.js';

const VUE_OPTIONS = "{ isCustomElement: (tag: string) => tag === 'cited-timeline' }";

/** @type {readonly import('./host.js').Host[]} */
export const SERVER_HOSTS = [
  {
    name: 'next',
    packages: [
      'next@16',
      'react@19',
      'react-dom@19',
      '@types/react@19',
      '@types/react-dom@19',
      '@types/node@20',
      'typescript@5',
    ],
    files: {
      'app/layout.tsx': `import type { ReactNode } from 'react';\n\nexport default function Layout({ children }: { children: ReactNode }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n`,
      'app/page.tsx': `import { Story } from './story';\n\nexport default function Page() {\n  return <Story />;\n}\n`,
      'app/story.tsx': `'use client';\n${example('tsx', 'cited-timeline/react')}`,
      'next.config.mjs': 'export default { reactStrictMode: true };\n',
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...JSON.parse(tsconfig()).compilerOptions,
          jsx: 'preserve',
          lib: ['dom', 'esnext'],
          esModuleInterop: true,
          isolatedModules: true,
          allowJs: true,
          incremental: true,
        },
        include: ['app'],
      }),
    },
    builds: [['next', 'build']],
    pages: { server: ['next', 'start'] },
    types: {
      check: ['tsc', '-p', '.', '--incremental', 'false'],
      file: 'app/story.tsx',
      right: 'data={story}',
      wrong: 'data={7}',
    },
  },
  {
    name: 'nuxt',
    packages: ['nuxt@4.2', 'vue-tsc@3', 'typescript@5'],
    files: {
      'app/app.vue': '<template>\n  <Story />\n</template>\n',
      'app/components/story.vue': example('vue', 'cited-timeline/vue'),
      'nuxt.config.ts': `export default defineNuxtConfig({ telemetry: false, vue: { compilerOptions: ${VUE_OPTIONS} } });\n`,
    },
    builds: [['nuxt', 'build']],
    pages: { server: ['node', '.output/server/index.mjs'] },
    note: 'types as in Vue',
  },
  {
    name: 'sveltekit',
    packages: [
      '@sveltejs/kit@2',
      '@sveltejs/adapter-node@5',
      '@sveltejs/vite-plugin-svelte@6',
      'svelte@5',
      'svelte-check@4',
      'vite@7',
      'typescript@5',
    ],
    files: {
      'src/app.html':
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">%sveltekit.head%</head><body><div>%sveltekit.body%</div></body></html>\n',
      'src/routes/+page.svelte': `<script>\n  import Story from '$lib/story.svelte';\n</script>\n\n<Story />\n`,
      'src/lib/story.svelte': example('svelte', 'cited-timeline/svelte'),
      'svelte.config.js': `import adapter from '@sveltejs/adapter-node';\nimport { vitePreprocess } from '@sveltejs/vite-plugin-svelte';\n\nexport default { preprocess: vitePreprocess(), kit: { adapter: adapter() } };\n`,
      'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';\n\nexport default { plugins: [sveltekit()] };\n`,
      'tsconfig.json':
        '{ "extends": "./.svelte-kit/tsconfig.json", "compilerOptions": { "strict": true, "resolveJsonModule": true, "skipLibCheck": true } }\n',
    },
    builds: [
      ['svelte-kit', 'sync'],
      ['vite', 'build'],
    ],
    pages: { server: ['node', 'build'] },
    types: {
      check: ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error'],
      file: 'src/lib/story.svelte',
      right: 'data={story}',
      wrong: 'data={7}',
    },
  },
  {
    name: 'astro',
    packages: ['astro@5', '@astrojs/check', 'typescript@5'],
    files: {
      'src/pages/index.astro': `---\nimport Story from '../components/story.astro';\n---\n\n<html lang="en"><head><meta charset="utf-8"><title>Story</title></head><body><Story /></body></html>\n`,
      'src/components/story.astro': example('astro', 'cited-timeline'),
      'tsconfig.json': '{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "src"] }\n',
      'astro.config.mjs': 'export default {};\n',
    },
    builds: [['astro', 'build']],
    pages: { folder: 'dist' },
    types: {
      check: ['astro', 'check'],
      file: 'src/components/story.astro',
      right: 'data = story',
      wrong: 'data = 7',
    },
  },
  {
    name: 'angular',
    packages: ['core', 'common', 'compiler', 'platform-browser', 'build', 'cli', 'compiler-cli']
      .map((name) => `@angular/${name}@21`)
      .concat('rxjs@7', 'tslib@2', 'typescript@5.9'),
    files: {
      'src/index.html':
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Story</title></head><body><app-story></app-story></body></html>\n',
      'src/main.ts': `import { bootstrapApplication } from '@angular/platform-browser';\nimport { Story } from './story';\n\nvoid bootstrapApplication(Story);\n`,
      'src/story.ts': example('ts', '@angular/core'),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...JSON.parse(tsconfig()).compilerOptions,
          noEmit: false,
          experimentalDecorators: true,
          importHelpers: true,
          outDir: './out',
        },
        files: ['src/main.ts'],
      }),
      'angular.json': JSON.stringify({
        version: 1,
        cli: { analytics: false },
        projects: {
          app: {
            projectType: 'application',
            root: '',
            sourceRoot: 'src',
            architect: {
              build: {
                builder: '@angular/build:application',
                options: {
                  browser: 'src/main.ts',
                  index: 'src/index.html',
                  tsConfig: 'tsconfig.json',
                  outputPath: 'dist',
                },
              },
            },
          },
        },
      }),
    },
    builds: [['ng', 'build']],
    pages: { folder: 'dist/browser' },
    types: {
      check: ['ngc', '-p', '.', '--noEmit'],
      file: 'src/story.ts',
      right: 'CitedTimelineSelectEvent).id',
      wrong: 'CitedTimelineSelectEvent).name',
    },
    note: 'with CUSTOM_ELEMENTS_SCHEMA Angular does not check what a template binds',
  },
];
