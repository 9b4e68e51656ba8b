import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { declareGrowth, makeYear } from '../../../test/harness/year-2021.ts';
import { contract as resolutionContract } from '../resolutions/contract.ts';
import { contract, type Overview } from './contract.ts';

const { newWorld } = await openTestApp();

const withYear = async () => {
  const world = await newWorld();
  const year = await makeYear(world);
  const overview = async (input: { year?: number; resolutionId?: string } = { year: 2021 }) =>
    (await world.call('mai', contract.getOverview, input)).body;
  return { world, year, overview };
};
const countsOf = (overview: Overview, which: 'count' | 'computedCount' = 'count') =>
  Object.fromEntries(overview.counts.filter((one) => one[which]).map((one) => [one.band, one[which]]));
const rowOf = (overview: Overview, code: string) =>
  overview.rows.find((row) => row.indicator?.code === code)!;

describe('the overview of a year', () => {
  it('rates every target once, by its own baselines, and the counts add up', async () => {
    const { overview } = await withYear();
    const body = await overview();
    expect(body).toMatchObject({
      year: 2021,
      years: [2021],
      total: 6,
      resolution: { theme: 'Đồng thuận – Sáng tạo' },
    });
    expect(countsOf(body)).toEqual({ met_or_exceeded: 3, over_80: 2, not_scored: 1 });
    expect(body.rows.map((row) => [row.indicator?.code, row.rating.score, row.computedBand])).toEqual([
      ['GRDP', null, 'not_scored'],
      ['KV1', '101.119895', 'met_or_exceeded'],
      ['CN', '92.370495', 'over_80'],
      ['THU', '101.290638', 'met_or_exceeded'],
      ['VON', '83.770094', 'over_80'],
      ['NHAP', '100', 'met_or_exceeded'],
    ]);
    expect(rowOf(body, 'THU').baselines.map(({ name, attainment }) => [name, attainment.score])).toEqual([
      ['central', '101.290638'],
      ['local', '95.849114'],
    ]);
    expect(rowOf(body, 'CN').change).toMatchObject({ mode: 'percent', value: '5.94', basis: 'stated' });
    expect(rowOf(body, 'THU')).toMatchObject({
      ownerUnit: { code: 'STC' },
      result: { value: '4960', version: 1, vintage: 'estimate', reportedBy: { name: 'Nguyễn Thị Nga' } },
      updatedAt: '2021-11-29T02:00:00.000Z',
    });
  });

  it('puts the target without ratio first among those in danger, then the lowest score', async () => {
    const { overview } = await withYear();
    const { inDanger } = await overview();
    expect(inDanger.map(({ name, score }) => [name.vi, score])).toEqual([
      ['Tốc độ tăng trưởng GRDP', null],
      ['Vốn đầu tư toàn xã hội', '83.770094'],
      ['Giá trị sản xuất công nghiệp', '92.370495'],
    ]);
    expect(inDanger[0]?.explanation.vi).toBe('−14,3 so với kế hoạch 7,76: không chấm theo tỷ lệ, chưa đạt');
  });

  it('finds that Khu vực I is −3,7 % in one place and +5,6 % in another', async () => {
    const { year, overview } = await withYear();
    const { findings } = await overview();
    expect(findings.map(({ code }) => code)).toEqual(['growth_differs']);
    expect(findings[0]).toMatchObject({
      message: { vi: 'Tăng trưởng Khu vực I: −3,7% ở một chỗ, +5,6% ở chỗ khác' },
      targetId: year.target.KV1,
    });
    expect(findings[0]?.valueIds).toHaveLength(2);
  });

  it('reckons the change on the year from last year’s figure and says where the source states another', async () => {
    const { year, overview } = await withYear();
    await year.report('CN', '6503.8', { period: '2020' });
    expect(rowOf(await overview(), 'CN')).toMatchObject({
      change: { basis: 'computed', value: '5.9396', previousValue: '6503.8' },
      trend: [{ period: '2020' }, { period: '2021' }],
    });
    await year.report('CN', '6000', { period: '2020' });
    const { findings } = await overview();
    expect(findings.map(({ code }) => code)).toContain('stated_change_differs');
  });

  it('finds a plan that a source implies and the resolution does not have', async () => {
    const { year, overview } = await withYear();
    await year.report('VON', '19036', { stated: [{ type: 'pct_of_plan', value: '85.1' }] });
    const finding = (await overview()).findings.find(({ code }) => code === 'implied_plan');
    expect(finding?.message.vi).toContain('tức kế hoạch 22.368,98, nghị quyết ghi 22.724,1');
  });

  it('shows a new figure at once and keeps the band of a final one over an estimate', async () => {
    const { year, overview } = await withYear();
    await year.report('CN', '7500', { vintage: 'final' });
    expect(countsOf(await overview())).toEqual({ met_or_exceeded: 4, over_80: 1, not_scored: 1 });
    await year.report('CN', '6000');
    expect(rowOf(await overview(), 'CN').result).toMatchObject({ value: '7500', vintage: 'final' });
  });

  it('says which owners have not reported', async () => {
    const { world, year, overview } = await withYear();
    expect((await overview()).late).toEqual({ units: [], completeUnits: 3 });
    await world.call('nga', (await import('../indicators/contract.ts')).contract.setReportDues, {
      period: '2021',
      dueOn: '2021-11-26',
      items: [
        { indicatorId: year.indicator.THU!, unitId: world.unit.TINH },
        { indicatorId: year.indicator.THU!, unitId: world.unit.BT },
      ],
    });
    const { late } = await overview();
    expect(late.units.map(({ unit, missing }) => [unit.code, missing])).toEqual([
      ['BT', 1],
      ['STC', 0],
    ]);
    expect(late.units[1]?.daysLate).toBe(3);
  });

  it('is empty and calm where there is no resolution, and another body sees nothing of it', async () => {
    const { world, year, overview } = await withYear();
    expect(await overview({ year: 1999 })).toMatchObject({ total: 0, rows: [], resolution: null });
    const other = await world.call('stranger', contract.getOverview, {});
    expect(other.body).toMatchObject({ total: 0, resolution: null, years: [] });
    expect((await world.call('stranger', contract.getTarget, { id: year.target.THU! })).status).toBe(404);
    expect((await world.call('nobody', contract.getOverview, {})).status).toBe(401);
    expect((await world.call('mai', contract.getOverview, { year: 'x' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'year' }],
    });
  });

  it('takes the amended resolution for the year and leaves the old one as it was', async () => {
    const { world, year, overview } = await withYear();
    const { body: amendment } = await world.call('nga', resolutionContract.amendResolution, {
      id: year.resolutionId,
    });
    await world.call('nga', resolutionContract.removeTarget, {
      id: amendment.id,
      targetId: year.target.GRDP!,
    });
    expect((await overview()).total).toBe(6);
    await world.call('nga', resolutionContract.adoptResolution, {
      id: amendment.id,
      adoptedOn: '2021-07-10',
    });
    expect(await overview()).toMatchObject({ total: 5, resolution: { id: amendment.id, version: 2 } });
    expect((await overview({ resolutionId: year.resolutionId })).total).toBe(6);
  });
});

describe('a declared rating', () => {
  it('stands beside the computed one, counts instead of it, and survives new figures', async () => {
    const { world, year, overview } = await withYear();
    const { status, body } = await declareGrowth(world, year);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      band: '50_to_80',
      declaredBy: { name: 'Võ Thành Long' },
      withdrawnAt: null,
    });
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'assessments.declare',
      object_id: year.target.GRDP,
    });
    await year.report('GRDP', '-13.9');
    const now = await overview();
    expect(rowOf(now, 'GRDP')).toMatchObject({ band: '50_to_80', computedBand: 'not_scored', differs: true });
    expect([countsOf(now)['50_to_80'], countsOf(now, 'computedCount').not_scored]).toEqual([1, 1]);
    expect(now.counts.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(now.findings.find(({ code }) => code === 'declared_differs')?.message.vi).toBe(
      'Tốc độ tăng trưởng GRDP: máy xếp “Không chấm theo tỷ lệ”, cấp ủy xếp “50 – 80%”',
    );
  });

  it('is replaced by another and withdrawn with a reason; the history stays', async () => {
    const { world, year, overview } = await withYear();
    await declareGrowth(world, year);
    await world.call('nga', contract.declareRating, {
      id: year.target.GRDP!,
      band: 'under_50',
      reason: 'Xem lại',
    });
    const withdraw = { id: year.target.GRDP!, reason: 'Để máy chấm' };
    expect((await world.call('long', contract.withdrawRating, withdraw)).status).toBe(200);
    expect((await world.call('long', contract.withdrawRating, withdraw)).status).toBe(404);
    expect(rowOf(await overview(), 'GRDP').band).toBe('not_scored');
    const { body } = await world.call('mai', contract.getTarget, { id: year.target.GRDP! });
    expect(body.declaredHistory.map(({ band, withdrawReason }) => [band, withdrawReason])).toEqual([
      ['under_50', 'Để máy chấm'],
      ['50_to_80', null],
    ]);
  });

  it('needs a reason and the right to judge', async () => {
    const { world, year } = await withYear();
    const rating = { id: year.target.GRDP!, band: '50_to_80' as const, reason: ' ' };
    const { status, body } = await world.call('long', contract.declareRating, rating);
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'reason']);
    for (const who of ['hoa', 'mai', 'son', 'quan'] as const)
      expect((await world.call(who, contract.declareRating, { ...rating, reason: 'x' })).status).toBe(403);
    expect((await world.call('stranger', contract.declareRating, { ...rating, reason: 'x' })).status).toBe(
      404,
    );
  });
});

describe('band schemes', () => {
  const edges = [
    { band: 'met_or_exceeded' as const, from: '100', inclusive: true },
    { band: 'nearly_met' as const, from: '92', inclusive: true },
    { band: 'over_80' as const, from: '80', inclusive: false },
    { band: 'under_50' as const, from: null, inclusive: true },
  ];

  it('come with the program, and a new version rates anew from then on', async () => {
    const { world, overview } = await withYear();
    const { body: before } = await world.call('mai', contract.listSchemes);
    expect(before.schemes).toMatchObject([{ version: 1, isActive: true }]);
    const name = before.schemes[0]!.name;
    const { body: made } = await world.call('nga', contract.createScheme, { name, edges });
    expect(made).toMatchObject({ version: 2, isActive: false });
    expect(countsOf(await overview()).over_80).toBe(2);
    await world.call('nga', contract.activateScheme, { id: made.id });
    expect(countsOf(await overview())).toMatchObject({ nearly_met: 1, over_80: 1 });
    expect((await world.events()).map(({ verb }) => verb).slice(-2)).toEqual([
      'assessments.create_scheme',
      'assessments.activate_scheme',
    ]);
    await world.call('nga', contract.activateScheme, { id: before.schemes[0]!.id });
    expect(countsOf(await overview()).over_80).toBe(2);
  });

  it('are refused when they leave a gap, naming the edge, and to those who do not manage them', async () => {
    const { world } = await withYear();
    const gap = { name: 'A', edges: edges.slice(0, 3) };
    const { status, body } = await world.call('nga', contract.createScheme, gap);
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'edges.2.from']);
    expect((await world.call('long', contract.createScheme, { name: 'A', edges })).status).toBe(403);
  });
});

describe('a snapshot', () => {
  const withSnapshot = async () => {
    const made = await withYear();
    await declareGrowth(made.world, made.year);
    const { body: head } = await made.world.call('nga', contract.takeSnapshot, {
      period: '2021',
      reason: 'Khai mạc Hội nghị lần thứ 7',
    });
    const content = async () =>
      (await made.world.call('mai', contract.getSnapshot, { id: head.id })).body.content;
    return { ...made, head, content };
  };

  it('keeps figures, ratings and scheme as they were, and its hash with them', async () => {
    const { world, year, overview, head, content } = await withSnapshot();
    expect(head).toMatchObject({ targetCount: 6, reason: 'Khai mạc Hội nghị lần thứ 7' });
    const then = await content();
    await year.report('CN', '9000');
    await world.call('long', contract.withdrawRating, { id: year.target.GRDP!, reason: 'x' });
    expect(await content()).toEqual(then);
    expect(rowOf(await overview(), 'CN').result?.value).toBe('9000');
    const { body } = await world.call('son', contract.verifySnapshot, { id: head.id });
    expect(body).toEqual({ ok: true, hash: head.hash, problems: [] });
    expect((await overview()).snapshot?.id).toBe(head.id);
  });

  it('gives every number an id that leads to its value, version, source and author', async () => {
    const { world, year, content } = await withSnapshot();
    const { facts } = await content();
    const find = (part: string, code: string, baseline: string | null = null) =>
      facts.find(
        (one) => one.part === part && one.targetId === year.target[code] && one.baseline === baseline,
      )!;
    const { body: value } = await world.call('mai', contract.getFact, { id: find('value', 'THU').id });
    expect(value).toMatchObject({
      value: '4960',
      unit: 'tỷ đồng',
      indicator: { code: 'THU' },
      version: 1,
      vintage: 'estimate',
      reportedBy: { name: 'Nguyễn Thị Nga' },
      snapshot: { reason: 'Khai mạc Hội nghị lần thứ 7' },
    });
    expect(find('attainment', 'THU', 'local').value).toBe('95.849114');
    expect(find('plan', 'THU', 'central')).toMatchObject({ value: '4896.8', valueId: null });
    expect(find('band', 'GRDP')).toMatchObject({ band: '50_to_80', value: null });
    expect(facts.find((one) => one.part === 'count' && one.band === '50_to_80')?.value).toBe('1');
    expect((await world.call('stranger', contract.getFact, { id: value.id })).status).toBe(404);
  });

  it('tells which of its numbers read otherwise today', async () => {
    const { world, year, head } = await withSnapshot();
    const changes = async () =>
      (await world.call('nga', contract.listSnapshotChanges, { id: head.id })).body.changes;
    expect(await changes()).toEqual([]);
    await year.report('CN', '7500');
    expect((await changes()).map(({ part, was, is }) => [part, was, is])).toEqual([
      ['count', '3', '4'],
      ['count', '2', '1'],
      ['value', '6890.1', '7500'],
      ['attainment', '92.370495', '100.546975'],
      ['change', '5.94', null],
      ['band', 'over_80', 'met_or_exceeded'],
    ]);
  });

  it('cannot be changed by the program, and is taken by those who may', async () => {
    const { world, head } = await withSnapshot();
    await expect(
      world.run(null, (ctx) =>
        ctx.db.updateTable('snapshot').set({ content: '{}' }).where('id', '=', head.id).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
    const input = { period: '2021', reason: 'x' };
    expect((await world.call('long', contract.takeSnapshot, input)).status).toBe(403);
    expect((await world.call('nga', contract.takeSnapshot, { ...input, period: '1999' })).body.reason).toBe(
      'no_resolution',
    );
    expect((await world.call('stranger', contract.getSnapshot, { id: head.id })).status).toBe(404);
  });

  it('is checked offline as a file: whole, with one byte changed, and forged with a new hash', async () => {
    const { world, head } = await withSnapshot();
    const { verifySnapshotFile, sealSnapshot, writeSnapshotFile } = await import('./snapshot-file.ts');
    const { raw } = await world.call('mai', contract.downloadSnapshot, { id: head.id });
    const file = raw.toString('utf8');
    const whole = verifySnapshotFile(file);
    expect(whole).toMatchObject({ ok: true, hash: head.hash, problems: [] });
    // Laid out anew by an editor, it still says the same.
    expect(verifySnapshotFile(JSON.stringify(JSON.parse(file), null, 2)).ok).toBe(true);
    const changed = verifySnapshotFile(file.replace('"4960"', '"4961"'));
    expect(changed.ok).toBe(false);
    expect(changed.problems[0]?.en).toContain('The content was changed');
    const forged = structuredClone(whole.content!);
    forged.rows[3]!.result!.value = '5200';
    const sealed = sealSnapshot(forged);
    const found = verifySnapshotFile(writeSnapshotFile(sealed.text, sealed.hash)).problems.map(
      ({ en }) => en,
    );
    expect(found.join('\n')).toContain('attainment of central says 101.290638, reckoned 106.191798');
    expect(found.join('\n')).toContain('says 4960, the data say 5200');
    for (const junk of [
      '',
      'x',
      '[]',
      '{"format":"x"}',
      'null',
      '{"format":"plenum-snapshot-file/1","hash":"","content":{}}',
    ])
      expect(verifySnapshotFile(junk).ok).toBe(false);
  });
});
