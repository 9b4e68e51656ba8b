import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestApp } from '../../test/harness/index.ts';
import { newId } from '../kernel/ids.ts';
import { transact } from './context.ts';
import { findChainFault } from './events.ts';
import { examineStore } from './examine.ts';
import { lockFolder } from './folder-lock.ts';
import { listMigrations, migrate, splitStatements } from './migrate.ts';

const { store, newWorld } = await openTestApp();

describe('the audit chain', () => {
  const record = (world: Awaited<ReturnType<typeof newWorld>>, n: number) =>
    world.run('nga', async (ctx) => {
      for (let i = 0; i < n; i++)
        ctx.record({
          verb: 'test',
          objectType: 'thing',
          objectId: String(i),
          data: { b: 1, a: 'ă', gone: undefined },
        });
    });

  it('is whole after many transactions', async () => {
    const world = await newWorld();
    await Promise.all([record(world, 3), record(world, 2), record(world, 4)]);
    expect(await findChainFault(store.db, world.bodyId)).toBeNull();
    expect((await world.events()).length).toBe(9);
  });

  it('names the entry that was changed, removed or cut off', async () => {
    const world = await newWorld();
    await record(world, 5);
    const where = sql`where body_id = ${world.bodyId} and seq`;
    await sql`update event set actor_name = 'x' ${where} = 3`.execute(store.db);
    expect(await findChainFault(store.db, world.bodyId)).toMatchObject({ seq: 3, problem: 'changed' });
    expect(
      (await examineStore(store.db)).filter((finding) => !finding.ok).map((finding) => finding.detail),
    ).toEqual([expect.stringContaining('entry 3 was changed')]);
    await sql`update event set actor_name = 'Nguyễn Thị Nga' ${where} = 3`.execute(store.db);
    expect(await findChainFault(store.db, world.bodyId)).toBeNull();
    await sql`delete from event ${where} = 5`.execute(store.db);
    expect(await findChainFault(store.db, world.bodyId)).toMatchObject({ problem: 'head' });
    await sql`delete from event ${where} = 2`.execute(store.db);
    expect(await findChainFault(store.db, world.bodyId)).toMatchObject({ seq: 2, problem: 'missing' });
  });

  it('is written with the change or not at all', async () => {
    const world = await newWorld();
    const failing = world.run('nga', async (ctx) => {
      ctx.record({ verb: 'test', objectType: 'thing', objectId: '1' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await world.events()).toEqual([]);
  });

  it('cannot be rewritten by a verb', async () => {
    const world = await newWorld();
    await record(world, 1);
    await expect(world.run('nga', (ctx) => ctx.db.deleteFrom('event').execute())).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('the second lock', () => {
  it('hides and refuses rows of another body even without a where-clause', async () => {
    const mine = await newWorld();
    const other = await newWorld();
    const seen = await mine.run('nga', (ctx) => ctx.db.selectFrom('person').select('body_id').execute());
    expect(new Set(seen.map((row) => row.body_id))).toEqual(new Set([mine.bodyId]));
    const intrude = mine.run('nga', (ctx) =>
      ctx.db
        .insertInto('org_unit')
        .values({ body_id: other.bodyId, id: newId(), code: 'X', name: 'X', kind: 'other' })
        .execute(),
    );
    await expect(intrude).rejects.toMatchObject({ code: '42501' });
    expect(
      (await mine.run('nga', (ctx) => ctx.db.selectFrom('body').select('id').execute())).map((row) => row.id),
    ).toEqual([mine.bodyId]);
  });

  it('is open again after the transaction, for the program itself', async () => {
    const world = await newWorld();
    await world.run('nga', async () => undefined);
    const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(store.db);
    expect(rows[0]!.role).not.toBe('plenum_app');
  });
});

describe('transactions', () => {
  it('do not see one another, however they interleave', async () => {
    const world = await newWorld();
    const code = () => `U${newId().slice(-8)}`;
    const add = (fail: boolean) =>
      transact(
        store,
        { body: { id: world.bodyId, slug: world.slug, name: '' }, actor: null },
        async (ctx) => {
          await ctx.db
            .insertInto('org_unit')
            .values({ body_id: ctx.body.id, id: newId(), code: code(), name: 'x', kind: 'other' })
            .execute();
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (fail) throw new Error('rolled back');
        },
      ).catch(() => undefined);
    const before = (
      await store.db.selectFrom('org_unit').select('id').where('body_id', '=', world.bodyId).execute()
    ).length;
    await Promise.all([
      add(true),
      add(false),
      add(true),
      add(false),
      store.db.selectFrom('body').select('id').execute(),
    ]);
    const after = (
      await store.db.selectFrom('org_unit').select('id').where('body_id', '=', world.bodyId).execute()
    ).length;
    expect(after - before).toBe(2);
  });
});

describe('migrations', () => {
  it('run once', async () => {
    expect(await migrate(store)).toEqual([]);
  });

  it('refuse a database made by a newer version, and a migration that was edited', async () => {
    const known = listMigrations();
    await expect(migrate(store, known.slice(0, -1))).rejects.toMatchObject({ code: 'newer_database' });
    await expect(
      migrate(
        store,
        known.map((migration, i) => (i ? migration : { ...migration, hash: 'edited' })),
      ),
    ).rejects.toMatchObject({ code: 'migration_changed' });
  });

  it('are split at the ends of statements, not inside quoted bodies or comments', () => {
    expect(
      splitStatements("select 1;\n-- a; b;\ncreate function f() as $$\nbegin\n x;\nend\n$$;\nselect ';' ;\n"),
    ).toEqual(['select 1;', 'create function f() as $$\nbegin\n x;\nend\n$$;', "select ';' ;"]);
  });
});

describe('the data folder', () => {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-lock-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('is held by one process, and taken over from one that is gone', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'plenum.lock'), String(process.ppid));
    expect(() => lockFolder(folder)).toThrowError(expect.objectContaining({ code: 'folder_in_use' }));
    writeFileSync(join(folder, 'plenum.lock'), '999999999');
    const unlock = lockFolder(folder);
    unlock();
    lockFolder(folder)();
  });

  it('that cannot be made gives a clear word', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a-file'), '');
    chmodSync(folder, 0o700);
    expect(() => lockFolder(join(folder, 'a-file', 'data'))).toThrowError(
      expect.objectContaining({ code: 'folder_unwritable' }),
    );
  });
});
