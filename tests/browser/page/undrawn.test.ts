import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../support/undrawn-page.js', import.meta.url));

test.each(['jsdom', 'happy-dom'])('in a page of %s the element renders nothing and reports no errors', (kind) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, kind], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({ isRegistered: true, layout: 'list', drawn: 0, errors: [] });
});
