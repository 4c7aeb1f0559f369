#!/usr/bin/env node
import { createRequire } from 'node:module';
import { endWithReader, nodeIo } from './cli/node-io.ts';
import { run } from './cli/run.ts';

const { version } = createRequire(import.meta.url)('cited-timeline/package.json') as { readonly version: string };

endWithReader();
process.exitCode = await run(process.argv.slice(2), nodeIo, version);
