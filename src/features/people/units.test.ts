import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();
const NGHI_QUYET = 'Nghị quyết số 12/NQ-HĐND';

describe('units', () => {
  it('are set up by the administrator and leave an event', async () => {
    const world = await newWorld();
    const input = { code: 'SNV', name: 'Sở Nội vụ', kind: 'department', parentId: world.unit.TINH } as const;
    const { status, body } = await world.call('quan', contract.createUnit, input);
    expect(status).toBe(200);
    expect((await world.call('mai', contract.getUnit, { id: body.id })).body).toMatchObject({
      code: 'SNV',
      changes: [],
    });
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'people.create_unit', object_id: body.id });
    expect((await world.call('nga', contract.createUnit, input)).status).toBe(403);
    const twice = await world.call('quan', contract.createUnit, input);
    expect(twice.status).toBe(409);
  });

  it('name the field that is wrong', async () => {
    const world = await newWorld();
    const bad = await world.call('quan', contract.createUnit, {
      code: 'A B',
      name: ' ',
      kind: 'department',
      parentId: world.unit.TINH,
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors!.map((error) => [error.field, error.code])).toEqual([
      ['code', 'unit_code'],
      ['name', 'required'],
    ]);
  });

  it('of another body are out of sight', async () => {
    const world = await newWorld();
    expect((await world.call('stranger', contract.getUnit, { id: world.unit.STC })).status).toBe(404);
  });

  it('cannot stand below themselves', async () => {
    const world = await newWorld();
    const answer = await world.call('quan', contract.updateUnit, {
      id: world.unit.BT,
      parentId: world.unit.BTX,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ field: 'parentId', code: 'unit_circle' }]);
  });

  it('keep their identity under a new name', async () => {
    const world = await newWorld();
    const id = world.unit.SCT;
    await world.call('quan', contract.renameUnit, {
      id,
      name: 'Sở Công nghiệp và Thương mại',
      on: '2022-01-01',
      legalDocument: NGHI_QUYET,
    });
    const { body } = await world.call('long', contract.getUnit, { id });
    expect(body).toMatchObject({
      name: 'Sở Công nghiệp và Thương mại',
      changes: [
        { kind: 'rename', changedOn: '2022-01-01', oldName: 'Sở Công Thương', legalDocument: NGHI_QUYET },
      ],
    });
    const earlier = { id, name: 'Khác', on: '2021-01-01', legalDocument: NGHI_QUYET };
    expect((await world.call('quan', contract.renameUnit, earlier)).body.errors).toMatchObject([
      { field: 'on' },
    ]);
  });

  it('are closed on a day, once nothing stands below them', async () => {
    const world = await newWorld();
    const closeDistrict = { id: world.unit.BT, on: '2025-07-01' };
    const refused = await world.call('quan', contract.closeUnit, closeDistrict);
    expect(refused.body).toMatchObject({ status: 422, reason: 'unit_has_children' });
    await world.call('quan', contract.closeUnit, { id: world.unit.BTX, on: '2025-07-01' });
    expect((await world.call('quan', contract.closeUnit, closeDistrict)).status).toBe(200);
    const codes = async (on: string) =>
      (await world.call('mai', contract.listUnits, { on })).body.map((unit) => unit.code);
    expect(await codes('2025-06-30')).toContain('BT');
    expect(await codes('2025-07-01')).not.toContain('BT');
    const root = await world.call('quan', contract.closeUnit, { id: world.unit.TINH, on: '2025-07-01' });
    expect(root.body).toMatchObject({ reason: 'root_unit' });
  });
});

describe('mergers and splits', () => {
  it('close what gave everything and tell where it went, through later changes too', async () => {
    const world = await newWorld();
    const { STC, SCT, TINH } = world.unit;
    const create = async (code: string, validFrom: string) =>
      (
        await world.call('quan', contract.createUnit, {
          code,
          name: code,
          kind: 'department',
          parentId: TINH,
          validFrom,
        })
      ).body.id;
    const merged = await create('SKT', '2022-01-01');
    const [left, right] = [await create('S1', '2024-01-01'), await create('S2', '2024-01-01')];
    const merge = await world.call('quan', contract.recordUnitChange, {
      kind: 'merge',
      changedOn: '2022-01-01',
      legalDocument: NGHI_QUYET,
      parts: [
        { fromUnitId: STC, toUnitId: merged, weight: '1' },
        { fromUnitId: SCT, toUnitId: merged, weight: '1' },
      ],
    });
    expect(merge.status).toBe(200);
    expect(new Set(merge.body.closedUnitIds)).toEqual(new Set([STC, SCT]));
    await world.call('quan', contract.recordUnitChange, {
      kind: 'split',
      changedOn: '2024-01-01',
      legalDocument: NGHI_QUYET,
      parts: [
        { fromUnitId: merged, toUnitId: left, weight: '0.25' },
        { fromUnitId: merged, toUnitId: right, weight: '0.75' },
      ],
    });
    const where = async (on: string) =>
      (await world.call('mai', contract.listSuccessors, { id: STC, on })).body;
    expect(await where('2021-12-31')).toEqual([{ unitId: STC, weight: '1' }]);
    expect(await where('2022-01-01')).toEqual([{ unitId: merged, weight: '1' }]);
    expect(await where('2024-06-01')).toEqual([
      { unitId: right, weight: '0.75' },
      { unitId: left, weight: '0.25' },
    ]);
  });

  it('must account for the whole unit and for units that exist that day', async () => {
    const world = await newWorld();
    const change = (weight: string, changedOn: string) =>
      world.call('quan', contract.recordUnitChange, {
        kind: 'transfer',
        changedOn,
        legalDocument: NGHI_QUYET,
        parts: [
          { fromUnitId: world.unit.STC, toUnitId: world.unit.SCT, weight },
          { fromUnitId: world.unit.STC, toUnitId: world.unit.STC, weight: '0.8' },
        ],
      });
    expect((await change('0.1', '2022-01-01')).body).toMatchObject({
      status: 422,
      reason: 'weights_not_whole',
    });
    const whole = await change('0.2', '2022-01-01');
    expect(whole.body.closedUnitIds).toEqual([]);
    await world.call('quan', contract.closeUnit, { id: world.unit.SCT, on: '2022-06-01' });
    expect((await change('0.2', '2023-01-01')).body.errors).toMatchObject([{ field: 'parts.0.toUnitId' }]);
  });
});
