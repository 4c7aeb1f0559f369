import { expect, test, vi } from 'vitest';
import { build } from '../../../src/engines/duckdb/build.ts';
import { openStory } from './open-story.ts';
import { randomStory } from './random-story.ts';

test.each(['spans', 'words'])(
  'if the table %s cannot be written, nothing else is written any more when that is told',
  async (table) => {
    const { database, close } = await openStory(randomStory(1, 300));
    await database.all(`DROP TABLE ${table}`);
    await database.all(`CREATE VIEW ${table} AS SELECT 1 AS n`);
    const asked = vi.spyOn(database, 'all');
    await expect(build(database, 'v2')).rejects.toThrow(table);
    const statements = asked.mock.calls.length;
    expect(database.running).toBe(0);
    await new Promise((resolve) => void setTimeout(resolve, 100));
    expect(asked.mock.calls.length).toBe(statements);
    close();
  },
);
