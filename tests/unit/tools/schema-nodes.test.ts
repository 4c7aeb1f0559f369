import { afterAll, expect, test, vi } from 'vitest';
import { fileSchema } from '../../../src/file/schema.ts';
import type { SchemaNode } from '../../../src/file/walk.ts';
import { schemaNodes } from '../../tools/schema-nodes.js';

afterAll(() => {
  vi.doUnmock('valibot');
  vi.resetModules();
});

/** All that the check reads of a schema. */
const outline = ({ type, message, entries, item, wrapped, options, pipe }: SchemaNode): unknown => ({
  type,
  message,
  entries: entries && Object.entries(entries).map(([key, entry]) => [key, outline(entry)]),
  item: item && outline(item),
  wrapped: wrapped && outline(wrapped),
  options: options?.map((option) => (typeof option === 'string' ? option : outline(option))),
  rules: pipe?.slice(1).map((rule) => {
    const { type: kind, requirement, message: code } = rule as Record<string, unknown>;
    return [kind, String(requirement), code];
  }),
});

test('without what runs it the schema of an events file says the same', async () => {
  const { resolveId, load } = schemaNodes();
  const code = load(resolveId('valibot') ?? '');
  const nodes = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code ?? '')}`)) as object;
  vi.resetModules();
  vi.doMock('valibot', () => nodes);
  const { fileSchema: bare } = await import('../../../src/file/schema.ts');
  expect(bare).not.toBe(fileSchema);
  expect(bare).not.toHaveProperty('~run');
  expect(outline(bare as SchemaNode)).toEqual(outline(fileSchema));
});
