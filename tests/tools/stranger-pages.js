import { createReadStream } from 'node:fs';

/**
 * Pages that load the built `../dist/cited-timeline.js`, as a stranger's page would, work in three places: opened from the sources after a
 * build, served from the sources without one, and in `dist/demo/`, where that file is one folder up and must stay a file of its own.
 * @returns {import('vite').Plugin}
 */
export function strangerPages() {
  return {
    name: 'stranger-pages',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        // What “Make your own” puts into files; as it was built, since Vite would make a module of it
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
