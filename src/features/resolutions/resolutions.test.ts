import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as indicatorContract } from '../indicators/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const NO_SUCH = '01890000-0000-7000-8000-000000000000';

const addIndicator = async (world: World, code: string, more: object = {}) =>
  (
    await world.call('nga', indicatorContract.createIndicator, {
      code,
      nameVi: `Chỉ tiêu ${code}`,
      unit: 'tỷ đồng',
      direction: 'up',
      area: 'economy',
      ownerUnitId: world.unit.STC,
      ...more,
    })
  ).body.id;

const withDraft = async () => {
  const world = await newWorld();
  const indicatorId = await addIndicator(world, 'THU');
  const { body: draft } = await world.call('nga', contract.createResolution, {
    title: 'Nghị quyết về phương hướng, nhiệm vụ năm 2021',
    theme: 'Đồng thuận – Sáng tạo',
    period: '2021',
  });
  const revenue = {
    id: draft.id,
    indicatorId,
    period: '2021',
    operator: 'gte' as const,
    baselines: [
      { name: 'central' as const, value: '4896.8', isRating: true },
      { name: 'local' as const, value: '5174.8' },
    ],
  };
  return { world, draft, indicatorId, revenue };
};

const withAdopted = async () => {
  const made = await withDraft();
  const { body: target } = await made.world.call('nga', contract.addTarget, made.revenue);
  const { body: adopted } = await made.world.call('nga', contract.adoptResolution, {
    id: made.draft.id,
    adoptedOn: '2020-12-04',
  });
  return { ...made, target, adopted };
};

describe('a draft', () => {
  it('holds theme, clauses, task groups and targets, and every change is noted', async () => {
    const { world, draft, revenue } = await withDraft();
    await world.call('nga', contract.updateResolution, {
      id: draft.id,
      title: draft.title,
      theme: 'Đồng thuận – Sáng tạo',
      clauses: [
        { level: 1, marker: 'I', title: 'Mục tiêu' },
        { level: 2, marker: '1', text: 'Phục hồi sản xuất' },
      ],
      taskGroups: [
        { no: 2, title: 'Cải cách hành chính' },
        { no: 1, title: 'Xây dựng Đảng' },
      ],
    });
    await world.call('nga', contract.addTarget, revenue);
    const { body } = await world.call('mai', contract.getResolution, { id: draft.id });
    expect(body).toMatchObject({
      status: 'draft',
      theme: 'Đồng thuận – Sáng tạo',
      warnings: [],
      clauses: [{ marker: 'I' }, { marker: '1' }],
      taskGroups: [{ no: 1 }, { no: 2 }],
      targetCount: 1,
      targets: [
        {
          indicator: { code: 'THU' },
          unit: { code: 'TINH' },
          ownerUnit: { code: 'STC' },
          method: 'ratio',
          area: 'economy',
          baselines: [
            { name: 'central', value: '4896.8', isRating: true },
            { name: 'local', value: '5174.8', isRating: false },
          ],
        },
      ],
    });
    expect((await world.events()).map(({ verb }) => verb).slice(1)).toEqual([
      'resolutions.create',
      'resolutions.update',
      'resolutions.add_target',
    ]);
  });

  it('is refused to those who do not write resolutions, and unseen by another body', async () => {
    const { world, draft, revenue } = await withDraft();
    for (const who of ['hoa', 'long', 'son'] as const)
      expect((await world.call(who, contract.addTarget, revenue)).status).toBe(403);
    expect((await world.call('stranger', contract.getResolution, { id: draft.id })).status).toBe(404);
    expect((await world.call('stranger', contract.listResolutions, {})).body.resolutions).toEqual([]);
    expect((await world.call('stranger', contract.addTarget, revenue)).status).toBe(404);
  });

  it('names what is wrong with a target, in its parts too', async () => {
    const { world, revenue, indicatorId } = await withDraft();
    const wrong = await world.call('nga', contract.addTarget, {
      ...revenue,
      operator: 'range',
      baselines: [{ name: 'plan', value: '5' }],
    });
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'baselines.0.valueMin']);
    const part = { indicatorId, period: '2021', operator: 'lte' as const, method: 'ratio' as const };
    const whole = await world.call('nga', contract.addTarget, {
      ...revenue,
      indicatorId: null,
      baselines: [],
      title: 'Giảm cả ba tiêu chí',
      operator: 'all_of',
      parts: [part, { ...part, indicatorId: NO_SUCH }],
    });
    expect(whole.body.errors?.map(({ field }) => field)).toEqual(['parts.0.method', 'parts.1.indicatorId']);
    const unit = await world.call('nga', contract.addTarget, { ...revenue, ownerUnitId: NO_SUCH });
    expect(unit.body.errors?.[0]?.field).toBe('ownerUnitId');
    expect(
      (await world.call('nga', contract.addTarget, { ...revenue, period: '21' })).body.errors?.[0]?.field,
    ).toBe('period');
  });

  it('notices that somebody else changed it', async () => {
    const { world, draft } = await withDraft();
    const change = { id: draft.id, title: 'A', expectedRevision: draft.revision };
    expect((await world.call('nga', contract.updateResolution, change)).status).toBe(200);
    expect((await world.call('quan', contract.updateResolution, change)).body).toMatchObject({
      status: 409,
      reason: 'resolution_changed',
    });
  });

  it('warns of a target without baseline and cannot be adopted with it', async () => {
    const { world, draft, revenue } = await withDraft();
    const empty = await world.call('nga', contract.adoptResolution, {
      id: draft.id,
      adoptedOn: '2020-12-04',
    });
    expect([empty.status, empty.body.reason]).toEqual([422, 'no_targets']);
    await world.call('nga', contract.addTarget, { ...revenue, baselines: [] });
    const { body } = await world.call('nga', contract.getResolution, { id: draft.id });
    expect(body.warnings).toMatchObject([{ code: 'target_without_baseline', targetId: body.targets[0]?.id }]);
    const adopt = await world.call('nga', contract.adoptResolution, {
      id: draft.id,
      adoptedOn: '2020-12-04',
    });
    expect([adopt.status, adopt.body.reason]).toEqual([422, 'target_without_baseline']);
    expect(adopt.body.errors?.[0]?.field).toBe('targets.0.baselines');
    expect(adopt.body.detail).toContain('“Chỉ tiêu THU” chưa có mức kế hoạch');
  });

  it('cannot be adopted on a day to come', async () => {
    const { world, draft, revenue } = await withDraft();
    await world.call('nga', contract.addTarget, revenue);
    const { status, body } = await world.call('nga', contract.adoptResolution, {
      id: draft.id,
      adoptedOn: '2199-01-01',
    });
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'adoptedOn']);
  });

  it('can be put in order, thinned out and thrown away', async () => {
    const { world, draft, revenue } = await withDraft();
    const first = (await world.call('nga', contract.addTarget, revenue)).body.id;
    const second = (await world.call('nga', contract.addTarget, { ...revenue, title: 'Hai' })).body.id;
    const third = (await world.call('nga', contract.addTarget, { ...revenue, title: 'Ba', ordinal: 1 })).body
      .id;
    const order = async () =>
      (await world.call('nga', contract.getResolution, { id: draft.id })).body.targets.map(({ id }) => id);
    expect(await order()).toEqual([third, first, second]);
    await world.call('nga', contract.orderTargets, { id: draft.id, targetIds: [second, third, first] });
    expect(await order()).toEqual([second, third, first]);
    await world.call('nga', contract.removeTarget, { id: draft.id, targetId: third });
    expect(await order()).toEqual([second, first]);
    expect(
      (await world.call('nga', contract.orderTargets, { id: draft.id, targetIds: [second] })).status,
    ).toBe(400);
    expect((await world.call('nga', contract.deleteResolution, { id: draft.id })).status).toBe(200);
    expect((await world.call('nga', contract.getResolution, { id: draft.id })).status).toBe(404);
  });
});

describe('an adopted resolution', () => {
  it('does not change', async () => {
    const { world, adopted, target, revenue } = await withAdopted();
    expect(adopted).toMatchObject({ status: 'adopted', adoptedOn: '2020-12-04', version: 1 });
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'resolutions.adopt', object_id: adopted.id });
    const tries = [
      world.call('nga', contract.updateResolution, { id: adopted.id, title: 'Khác' }),
      world.call('nga', contract.addTarget, revenue),
      world.call('nga', contract.updateTarget, { ...revenue, targetId: target.id }),
      world.call('nga', contract.removeTarget, { id: adopted.id, targetId: target.id }),
      world.call('nga', contract.deleteResolution, { id: adopted.id }),
      world.call('nga', contract.adoptResolution, { id: adopted.id, adoptedOn: '2020-12-05' }),
    ];
    for (const { status, body } of await Promise.all(tries))
      expect([status, body.reason]).toEqual([422, 'resolution_adopted']);
  });

  it('is amended by a new version; the old one and its target stay as they were', async () => {
    const { world, adopted, target, revenue } = await withAdopted();
    const { body: draft } = await world.call('nga', contract.amendResolution, { id: adopted.id });
    expect(draft).toMatchObject({
      status: 'draft',
      version: 2,
      amendsId: adopted.id,
      targets: [{ id: target.id }],
    });
    expect((await world.call('nga', contract.amendResolution, { id: adopted.id })).body.reason).toBe(
      'amendment_exists',
    );
    const { body: changed } = await world.call('nga', contract.updateTarget, {
      ...revenue,
      id: draft.id,
      targetId: target.id,
      baselines: [{ name: 'revised', value: '4700' }],
    });
    expect(changed).toMatchObject({
      replacesId: target.id,
      baselines: [{ name: 'revised', isRating: true }],
    });
    expect(changed.id).not.toBe(target.id);
    const early = await world.call('nga', contract.adoptResolution, {
      id: draft.id,
      adoptedOn: '2020-12-01',
    });
    expect(early.body.reason).toBe('before_amended');
    await world.call('nga', contract.adoptResolution, { id: draft.id, adoptedOn: '2021-07-10' });
    const { body: old } = await world.call('mai', contract.getResolution, { id: adopted.id });
    expect(old).toMatchObject({
      replacedById: draft.id,
      targets: [{ id: target.id, baselines: [{ value: '4896.8' }, { value: '5174.8' }] }],
      versions: [{ version: 1 }, { version: 2, status: 'adopted' }],
    });
    const { body: listed } = await world.call('mai', contract.listTargets, { year: 2021 });
    expect(listed.targets.map(({ id }) => id)).toEqual([changed.id]);
  });

  it('shares a target with another resolution: one target, two holders', async () => {
    const { world, target } = await withAdopted();
    const { body: council } = await world.call('nga', contract.createResolution, {
      title: 'Nghị quyết của Hội đồng nhân dân',
      period: '2021',
    });
    const share = { id: council.id, targetId: target.id };
    expect((await world.call('nga', contract.shareTarget, share)).body.id).toBe(target.id);
    expect((await world.call('nga', contract.shareTarget, share)).body.reason).toBe('target_held');
    const { body } = await world.call('mai', contract.listTargets, { year: 2021, search: 'chi tieu thu' });
    expect(body.targets).toMatchObject([
      { id: target.id, resolutions: [{ status: 'adopted' }, { id: council.id }] },
    ]);
    expect((await world.call('nga', contract.deleteResolution, { id: council.id })).status).toBe(200);
    expect((await world.call('mai', contract.listTargets, { year: 2021 })).body.targets).toHaveLength(1);
  });

  it('is found by any year its period covers', async () => {
    const { world } = await withAdopted();
    await world.call('nga', contract.createResolution, { title: 'Nghị quyết 5 năm', period: '2021/2025' });
    const count = async (year: number) =>
      (await world.call('mai', contract.listResolutions, { year })).body.resolutions.length;
    expect([await count(2020), await count(2021), await count(2024)]).toEqual([0, 2, 1]);
  });
});

it('keeps the parts of an all-of target with their own baselines', async () => {
  const { world, draft } = await withDraft();
  const accidents = await Promise.all(
    ['VU', 'CHET', 'BI-THUONG'].map((code) =>
      addIndicator(world, code, { direction: 'down', unit: 'vụ', decimals: 0 }),
    ),
  );
  const { body } = await world.call('nga', contract.addTarget, {
    id: draft.id,
    title: 'Tai nạn giao thông giảm cả ba tiêu chí',
    period: '2021',
    operator: 'all_of',
    area: 'defence_security',
    parts: accidents.map((indicatorId, i) => ({
      indicatorId,
      period: '2021',
      operator: 'lte' as const,
      baselines: [{ name: 'plan' as const, value: String(100 + i) }],
    })),
  });
  expect(body).toMatchObject({
    method: 'compound',
    indicator: null,
    parts: [
      { method: 'inverse', baselines: [{ value: '100', isRating: true }] },
      { baselines: [{ value: '101' }] },
      { baselines: [{ value: '102' }] },
    ],
  });
  const adopt = await world.call('nga', contract.adoptResolution, { id: draft.id, adoptedOn: '2020-12-04' });
  expect(adopt.body.targetCount).toBe(1);
});
