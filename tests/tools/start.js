/** `npm start`: serves the pages of `demo/` from the sources until Ctrl+C. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'vite';

console.log('Serving the pages of demo/ from the sources, with the events files of data/ as JSON …\n');
const server = await createServer();
await server.listen();

const address = server.resolvedUrls?.local[0] ?? '';
const { root } = server.config;
const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
for (const file of ['index.html', ...pages.filter((page) => page !== 'index.html')]) {
  const title = /<title>(.*?)<\/title>/.exec(readFileSync(`${root}/${file}`, 'utf8'))?.[1] ?? file;
  console.log(`  ${(address + file.replace('index.html', '')).padEnd(40)}  ${title}`);
}
console.log('\nA change in the sources shows at once. Ctrl+C ends.');
