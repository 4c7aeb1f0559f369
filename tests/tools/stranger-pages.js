import { createReadStream } from 'node:fs';

/**
 * Makes pages that load the built `../dist/cited-timeline.js`, as other people's pages do, work in three places: opened from the sources
 * after a build, served from the sources without a build, and in `dist/demo/`, where that file is one folder up and must stay separate.
 * @returns {import('vite').Plugin}
 */
export function strangerPages() {
  return {
    name: 'stranger-pages',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        // The script that “Make your own” puts into files. Served as built, because Vite would turn it into a module
        if (request.url === '/cited-timeline.classic.js')
          return createReadStream(`${server.config.root}/../dist/cited-timeline.classic.js`)
            .on('error', () => response.writeHead(404).end())
            .pipe(response);
        if (request.url === '/dist/cited-timeline.js') request.url = `/@fs${server.config.root}/../src/index.ts`;
        next();
      });
    },

    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) =>
        server ? html : html.replace('src="../dist/cited-timeline.js"', 'vite-ignore src="../cited-timeline.js"'),
    },
  };
}
