// Targets whose figure of the year nobody reported: it is made of months or of the units below.
import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as resolutions } from '../resolutions/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const withTarget = async () => {
  const world = await newWorld();
  const { TINH, BTX } = world.unit;
  const indicatorId = (
    await world.call('nga', indicators.createIndicator, {
      code: 'THU',
      nameVi: 'Thu ngân sách',
      unit: 'tỷ đồng',
      direction: 'up',
      area: 'economy',
      frequency: 'quarter',
      unitAggregation: 'sum',
      timeAggregation: 'sum',
    } as never)
  ).body.id;
  const { id } = (
    await world.call('nga', resolutions.createResolution, { title: 'Nghị quyết năm 2021', period: '2021' })
  ).body;
  for (const unitId of [TINH, BTX])
    await world.call('nga', resolutions.addTarget, {
      id,
      indicatorId,
      unitId,
      period: '2021',
      operator: 'gte',
      baselines: [{ name: 'plan', isRating: true, value: '100' }],
    } as never);
  await world.call('nga', resolutions.adoptResolution, { id, adoptedOn: '2021-01-05' });
  const report = async (figures: Record<string, string>) => {
    const { status } = await world.call('nga', indicators.reportValues, {
      values: Object.entries(figures).map(([period, value]) => ({
        indicatorId,
        unitId: BTX,
        period,
        value,
      })),
    });
    expect(status).toBe(200);
  };
  const overview = async () => (await world.call('mai', contract.getOverview, { year: 2021 })).body;
  return { world, indicatorId, report, overview };
};

describe('a target without a figure of its own', () => {
  it('shows the part of the year that is there, and is rated once all of it is', async () => {
    const { world, report, overview } = await withTarget();
    await report({ '2020-Q1': '20', '2020-Q2': '20', '2020-Q3': '20', '2020-Q4': '20' });
    await report({ '2021-Q1': '30', '2021-Q2': '80' });
    const half = await overview();
    expect(half.rows).toHaveLength(2);
    for (const row of half.rows) {
      expect(row.result).toMatchObject({
        value: '110',
        how: 'periods',
        valueId: null,
        madeOf: { from: 'quarter', of: 4, there: 2 },
      });
      expect(row).toMatchObject({ band: 'no_data', change: null });
      expect(row.rating.explanation.vi).toContain('2/4 quý');
      expect(row.trend.map(({ period }) => period)).toEqual(['2020']);
    }
    await report({ '2021-Q3': '5', '2021-Q4': '5' });
    for (const row of (await overview()).rows) {
      expect(row).toMatchObject({ band: 'met_or_exceeded', rating: { score: '120' } });
      expect(row.change).toMatchObject({ value: '50', previousValue: '80' });
      expect(row.trend.map(({ value }) => value)).toEqual(['80', '120']);
    }
    // What is frozen of it can be reckoned again from the file alone.
    const { id } = (
      await world.call('nga', contract.takeSnapshot, { period: '2021', reason: 'Hội nghị cuối năm' })
    ).body;
    expect((await world.call('mai', contract.verifySnapshot, { id })).body).toMatchObject({ ok: true });
  });

  it('keeps a part of a year out of the numbers that may be published', async () => {
    const { world, report } = await withTarget();
    await report({ '2021-Q1': '130' });
    const { id } = (await world.call('nga', contract.takeSnapshot, { period: '2021', reason: 'Giữa năm' }))
      .body;
    const { content } = (await world.call('mai', contract.getSnapshot, { id })).body;
    expect(content.rows.map(({ result }) => result?.value)).toEqual(['130', '130']);
    expect(content.facts.filter(({ part }) => part === 'value' || part === 'attainment')).toEqual([]);
    expect((await world.call('mai', contract.verifySnapshot, { id })).body).toMatchObject({ ok: true });
  });

  it('is rated by the total of the units below, and by its own figure once there is one', async () => {
    const { report, overview } = await withTarget();
    await report({ '2021': '90' });
    const rows = (await overview()).rows;
    expect(rows.map(({ result, rating }) => [result?.how, rating.score])).toEqual(
      expect.arrayContaining([
        ['units', '90'],
        ['own', '90'],
      ]),
    );
  });

  it('is not rated while units below owe their part of it; saying why there is none is an answer', async () => {
    const { world, indicatorId, report, overview } = await withTarget();
    const { TINH, BT, BTX } = world.unit;
    const due = await world.call('nga', indicators.setReportDues, {
      period: '2021',
      dueOn: '2022-01-15',
      items: [BT, BTX].map((unitId) => ({ indicatorId, unitId })),
    });
    expect(due.status).toBe(200);
    await report({ '2021': '120' });
    const ofProvince = async () => {
      const { rows } = await overview();
      const { figures } = (await world.call('mai', contract.getUnitScorecard, { year: 2021 })).body;
      return {
        row: rows.find((row) => row.unit.id === TINH)!,
        target: figures.find((figure) => figure.unitId === TINH)?.target,
      };
    };
    const before = await ofProvince();
    expect(before.row).toMatchObject({ band: 'no_data', result: { value: '120', owing: 1 } });
    expect(before.row.rating.explanation.vi).toContain('còn 1 đơn vị chưa báo cáo');
    expect(before.target).toMatchObject({ band: 'no_data', owing: 1 });
    await world.call('nga', indicators.reportValue, {
      indicatorId,
      unitId: BT,
      period: '2021',
      noFigureReason: 'nothing_occurred',
    });
    const after = await ofProvince();
    expect(after.row).toMatchObject({ band: 'met_or_exceeded', result: { value: '120', owing: 0 } });
    expect(after.target).toMatchObject({ band: 'met_or_exceeded', owing: 0 });
  });
});
