/**
 * Pages that load the built `../dist/cited-timeline.js`, as a stranger's page would, work in three places: opened from the sources after a
 * build, served from the sources without one, and in `dist/demo/`, where that file is one folder up and must stay a file of its own.
 * @returns {import('vite').Plugin}
 */
export function strangerPages() {
  return {
    name: 'stranger-pages',

    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
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
