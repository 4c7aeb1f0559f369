/** `npm start`: serves the demo from the sources until Ctrl+C. */
import { createServer } from 'vite';

console.log('Serving the pages of demo/ from the sources, with the events files of data/ as JSON …');
const server = await createServer();
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`\n  The story                     ${address}`);
console.log(`  As a stranger would embed it  ${address}embed.html`);
console.log('\nA change in the sources shows at once. Ctrl+C ends.');
