import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestStore } from '../../test/harness/database.ts';
import { openTestApp } from '../../test/harness/index.ts';
import { readBackup, restoreBackup } from './backup.ts';
import { findChainFault } from './events.ts';

const { store, newWorld } = await openTestApp();

const takeLines = async () => {
  const lines: string[] = [];
  for await (const line of readBackup(store, '2026-11-24T00:00:00.000Z')) lines.push(line);
  return lines;
};
async function* from(lines: string[]) {
  yield* lines;
}

describe('backup and restore', () => {
  it('brings every row back into an empty database, the audit chain whole', async () => {
    const world = await newWorld();
    await world.run('nga', async (ctx) => {
      await ctx.db
        .insertInto('file')
        .values({
          body_id: ctx.body.id,
          id: ctx.body.id,
          name: 'bìa.txt',
          content_type: 'text/plain',
          size: 3,
          sha256: 'x',
          content: new Uint8Array([0, 255, 10]),
        })
        .execute();
      ctx.record({ verb: 'test', objectType: 'file', objectId: ctx.body.id, data: { name: 'Đồng khởi' } });
    });
    const lines = await takeLines();
    const copy = await openTestStore();
    try {
      await restoreBackup(copy, from(lines));
      const file = await copy.db
        .selectFrom('file')
        .selectAll()
        .where('body_id', '=', world.bodyId)
        .executeTakeFirstOrThrow();
      expect([...file.content]).toEqual([0, 255, 10]);
      expect(await findChainFault(copy.db, world.bodyId)).toBeNull();
      const again: string[] = [];
      for await (const line of readBackup(copy, '2026-11-24T00:00:00.000Z')) again.push(line);
      expect(again.sort()).toEqual(lines.sort());
      const names = (from: typeof store) =>
        from.db.selectFrom('search_entry').selectAll().orderBy('object_id').execute();
      expect(await names(copy)).toEqual(await names(store));
      const keys = await sql<{
        n: number;
      }>`select count(*) as n from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(
        copy.db,
      );
      expect(Number(keys.rows[0]!.n)).toBeGreaterThan(5);
    } finally {
      await copy.close();
    }
  });

  it('refuses a database that is not empty, a file that is none of ours, and one that is cut off', async () => {
    await newWorld();
    const lines = await takeLines();
    await expect(restoreBackup(store, from(lines))).rejects.toMatchObject({ code: 'not_empty' });
    const copy = await openTestStore();
    try {
      await expect(restoreBackup(copy, from(['hello']))).rejects.toMatchObject({ code: 'broken_backup' });
      await expect(restoreBackup(copy, from(lines.slice(0, -1)))).rejects.toMatchObject({
        code: 'broken_backup',
      });
      expect(await copy.db.selectFrom('body').select('id').execute()).toEqual([]);
      await restoreBackup(copy, from(lines));
    } finally {
      await copy.close();
    }
  });
});
