import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';

const { store, newWorld } = await openTestApp();

/** Three entries: a unit set up, a unit closed, a person renamed with a name a spreadsheet would run. */
const newLog = async () => {
  const world = await newWorld();
  const unit = { code: 'SNV', name: 'Sở Nội vụ', kind: 'department', parentId: world.unit.TINH } as const;
  const { body } = await world.call('quan', people.createUnit, unit);
  await world.call('quan', people.closeUnit, { id: body.id, on: '2025-07-01' });
  await world.call('quan', people.updatePerson, { id: world.person.hoa, name: '=HYPERLINK("x")' });
  return { world, unitId: body.id };
};

describe('the audit log', () => {
  it('is read by the inspector and the administrator, newest first', async () => {
    const { world } = await newLog();
    const { body } = await world.call('son', contract.listEntries, {});
    expect(body.entries.map((entry) => entry.verb)).toEqual([
      'people.update_person',
      'people.close_unit',
      'people.create_unit',
    ]);
    expect(body.entries[0]).toMatchObject({ actorName: 'Trần Văn Quân', objectId: world.person.hoa });
    expect((await world.call('quan', contract.listEntries, {})).status).toBe(200);
    for (const who of ['nga', 'hoa', 'long', 'mai'] as const)
      expect((await world.call(who, contract.listEntries, {})).status).toBe(403);
    expect((await world.call('nobody', contract.listEntries, {})).status).toBe(401);
  });

  it('is filtered by who, what, words and days, and read page by page', async () => {
    const { world, unitId } = await newLog();
    const verbs = async (filter: object) =>
      (await world.call('son', contract.listEntries, filter)).body.entries.map((entry) => entry.verb);
    expect(await verbs({ objectId: unitId })).toEqual(['people.close_unit', 'people.create_unit']);
    expect(await verbs({ verb: 'people.close_unit' })).toEqual(['people.close_unit']);
    expect(await verbs({ verb: 'people' })).toHaveLength(3);
    expect(await verbs({ actorId: world.person.hoa })).toEqual([]);
    expect(await verbs({ text: 'sở nội' })).toHaveLength(2);
    expect(await verbs({ text: '100%' })).toEqual([]);
    expect(await verbs({ to: '2020-01-01' })).toEqual([]);
    const first = await world.call('son', contract.listEntries, { limit: 2 });
    expect(first.body.hasMore).toBe(true);
    const rest = await world.call('son', contract.listEntries, {
      limit: 2,
      before: first.body.entries[1]!.seq,
    });
    expect(rest.body).toMatchObject({ hasMore: false, entries: [{ verb: 'people.create_unit' }] });
    const bad = await world.call('son', contract.listEntries, { from: '31/12/2021' });
    expect(bad.body.errors).toMatchObject([{ field: 'from', code: 'day' }]);
  });

  it('of another body is out of sight', async () => {
    const { world } = await newLog();
    const other = await newWorld();
    expect((await other.call('son', contract.listEntries, {})).body.entries).toEqual([]);
    expect((await world.call('son', contract.listAuditActors, {})).body).toMatchObject({
      actors: [{ name: 'Trần Văn Quân' }],
      verbs: ['people.close_unit', 'people.create_unit', 'people.update_person'],
    });
  });

  it('leaves as a file that spreadsheets open without running anything', async () => {
    const { world } = await newLog();
    const { status, raw, headers } = await world.call('son', contract.exportEntries, {});
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/nhat-ky-.*\.csv/);
    const lines = raw.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffseq,at,at_vietnam,actor,verb,object_type,object_id,data,hash');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^1,.*,Trần Văn Quân,people\.create_unit,unit,/);
  });
});

describe('the chain', () => {
  it('is whole, and says which entry was changed when it is not', async () => {
    const { world } = await newLog();
    const whole = await world.call('son', contract.checkChain, {});
    expect(whole.body).toMatchObject({ isWhole: true, entries: 3, fault: null });
    await store.db
      .updateTable('event')
      .set({ actor_name: 'Ai đó' })
      .where('body_id', '=', world.bodyId)
      .where('seq', '=', 2)
      .execute();
    const broken = await world.call('son', contract.checkChain, {});
    expect(broken.body).toMatchObject({ isWhole: false, fault: { seq: 2, problem: 'changed' } });
  });

  it('notices a removed entry', async () => {
    const { world } = await newLog();
    await store.db.deleteFrom('event').where('body_id', '=', world.bodyId).where('seq', '=', 3).execute();
    expect((await world.call('son', contract.checkChain, {})).body.fault).toMatchObject({ problem: 'head' });
  });
});
