// Composite indices by HTTP: score, rank of how many, components, change of rank.
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const make = async () => {
  const world = await newWorld();
  const { status, body } = await world.call('nga', contract.createComposite, {
    code: 'PAR',
    nameVi: 'Chỉ số cải cách hành chính',
    publisher: 'Bộ Nội vụ',
    components: [
      { code: 'TC', nameVi: 'Thể chế', maxScore: '10' },
      { code: 'TTHC', nameVi: 'Thủ tục hành chính', maxScore: '15.5' },
    ],
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { world, composite: body };
};
type Made = Awaited<ReturnType<typeof make>>;

const report = (
  { world, composite }: Made,
  year: number,
  rank: number,
  scores: string[],
  more: object = {},
) =>
  world.call('nga', contract.reportComposite, {
    id: composite.id,
    year,
    publishedOn: `${year + 1}-05-20`,
    rankedCount: 63,
    rank,
    score: '20.5',
    components: scores.map((score, at) => ({
      indicatorId: composite.versions[0]!.components[at]!.indicator.id,
      score,
    })),
    ...more,
  });
const show = async (world: World, id: string) =>
  (await world.call('mai', contract.getComposite, { id })).body;

describe('a composite index', () => {
  it('makes indicators of its score, rank and components', async () => {
    const { composite } = await make();
    expect(composite).toMatchObject({
      score: { code: 'PAR.DIEM', unit: 'điểm', direction: 'up' },
      rank: { code: 'PAR.HANG', unit: 'hạng', direction: 'down' },
      versions: [
        {
          fromYear: 0,
          components: [
            { indicator: { code: 'PAR.TC' }, maxScore: '10' },
            { indicator: { code: 'PAR.TTHC' } },
          ],
        },
      ],
    });
  });

  it('keeps its editions, says how the rank moved, and where components do not make the score', async () => {
    const made = await make();
    await report(made, 2019, 40, ['9', '11.5']);
    const { body } = await report(made, 2020, 33, ['9.5', '12']);
    expect(body).toMatchObject({
      rank: '33',
      rankedCount: 63,
      placesGained: 7,
      reckoned: '21.5',
      differs: true,
    });
    const { editions } = await show(made.world, made.composite.id);
    expect(editions.map(({ year, differs, placesGained }) => [year, differs, placesGained])).toEqual([
      [2020, true, 7],
      [2019, false, null],
    ]);
    expect((await made.world.events()).at(-1)).toMatchObject({ verb: 'indicators.report_composite' });
  });

  it('is corrected by a new version, the one before kept', async () => {
    const made = await make();
    await report(made, 2020, 33, ['9.5', '11']);
    await report(made, 2020, 31, ['9.5', '11'], { reason: 'Đính chính của Bộ' });
    const { body } = await made.world.call('mai', contract.listValueHistory, {
      indicatorId: made.composite.rank.id,
      unitId: made.world.unit.TINH,
      period: '2020',
    });
    expect(body.values.map(({ value, reason }) => [value, reason])).toEqual([
      ['31', 'Đính chính của Bộ'],
      ['33', null],
    ]);
  });

  it('names each wrong field at once and writes nothing', async () => {
    const made = await make();
    const { status, body } = await report(made, 2020, 64, ['10.5', '3'], { publishedOn: '2019-12-31' });
    expect(status).toBe(400);
    expect(body.errors?.map(({ field }) => field)).toEqual(['rank', 'publishedOn', 'components.0.score']);
    expect((await show(made.world, made.composite.id)).editions).toEqual([]);
  });

  it('is neither added up nor restated', async () => {
    const { world, composite } = await make();
    const { body } = await world.call('mai', contract.getIndicator, { id: composite.rank.id });
    expect([body.unitAggregation, body.timeAggregation, body.method]).toEqual(['none', 'none', 'rank']);
  });

  it('is the office’s to record, and another body does not see it', async () => {
    const { world, composite } = await make();
    const input = { id: composite.id, year: 2020, rankedCount: 63, rank: 1, score: '1', components: [] };
    expect((await world.call('hoa', contract.reportComposite, input)).status).toBe(403);
    expect((await world.call('stranger', contract.getComposite, { id: composite.id })).status).toBe(404);
    expect((await world.call('stranger', contract.listComposites)).body.composites).toEqual([]);
  });
});

describe('a composite index that is changed', () => {
  const change = ({ world, composite }: Made, more: object, parts: object[] = []) => {
    const [newest] = composite.versions;
    return world.call('nga', contract.updateComposite, {
      id: composite.id,
      expectedVersion: composite.version,
      nameVi: composite.nameVi,
      fromYear: 0,
      combine: newest!.combine,
      components: [
        ...newest!.components.map(({ indicator, weight, maxScore }) => ({
          indicatorId: indicator.id,
          code: 'x',
          nameVi: indicator.nameVi.split(': ')[1]!,
          weight,
          maxScore,
        })),
        ...parts,
      ],
      ...more,
    } as never);
  };

  it('is judged in every year by what was in force then', async () => {
    const made = await make();
    await report(made, 2020, 33, ['9.5', '11']);
    const { status, body } = await change(made, { fromYear: 2021, combine: 'weighted_mean' }, [
      { code: 'CCTC', nameVi: 'Cải cách tài chính', weight: '2', maxScore: '100' },
    ]);
    expect(status).toBe(200);
    expect(
      body.versions.map(({ fromYear, combine, components }) => [fromYear, combine, components.length]),
    ).toEqual([
      [2021, 'weighted_mean', 3],
      [0, 'sum', 2],
    ]);
    const now = { ...made, composite: body };
    await report(now, 2021, 30, ['10', '12', '28'], { score: '19.5' });
    const { editions } = await show(made.world, body.id);
    expect(
      editions.map(({ year, reckoned, differs, components }) => [year, reckoned, differs, components.length]),
    ).toEqual([
      [2021, '19.5', false, 3],
      [2020, '20.5', false, 2],
    ]);
    const wrong = await report(now, 2020, 33, ['9.5', '11', '28']);
    expect(wrong.body.errors).toMatchObject([{ field: 'components.2.score', code: 'unknown' }]);
    expect((await made.world.events()).map(({ verb }) => verb)).toContain('indicators.change_composite');
  });

  it('gives its new name to its indicators, and tells who comes second', async () => {
    const made = await make();
    await change(made, { nameVi: 'PAR INDEX' });
    const { versions, rank } = await show(made.world, made.composite.id);
    expect(versions[0]!.components.map(({ indicator }) => indicator.nameVi)).toEqual([
      'PAR INDEX: Thể chế',
      'PAR INDEX: Thủ tục hành chính',
    ]);
    expect(rank.nameVi).toBe('PAR INDEX: thứ hạng');
    expect(versions).toHaveLength(1);
    const second = await change(made, { nameVi: 'Khác' });
    expect([second.status, second.body.reason]).toEqual([409, 'composite_changed']);
  });

  it('names the field that is wrong, and is not for everybody', async () => {
    const made = await make();
    const fields = async (more: object, parts?: object[]) =>
      (await change(made, more, parts)).body.errors?.map(({ field }) => field);
    expect(await fields({ fromYear: 20 })).toEqual(['fromYear']);
    expect(await fields({}, [{ code: 'TC', nameVi: 'Trùng' }])).toEqual(['components.2.code']);
    expect(await fields({}, [{ code: 'DIEM', nameVi: 'Mã đã có' }])).toEqual(['components.2.code']);
    const refused = await made.world.call('hoa', contract.updateComposite, {
      id: made.composite.id,
    } as never);
    expect(refused.status).toBe(403);
  });

  it('keeps the ranks of components once they are published', async () => {
    const made = await make();
    const parts = made.composite.versions[0]!.components;
    const ranked = (year: number, ranks: number[]) =>
      report(made, year, 33, [], {
        components: ranks.map((rank, at) => ({ indicatorId: parts[at]!.indicator.id, score: '9', rank })),
      });
    expect((await ranked(2020, [12, 70])).body.errors).toMatchObject([{ field: 'components.1.rank' }]);
    await ranked(2019, [20, 21]);
    const { body } = await ranked(2020, [12, 40]);
    expect(body.components.map(({ rank }) => rank)).toEqual(['12', '40']);
    const { editions, versions } = await show(made.world, made.composite.id);
    expect(editions[1]!.components.map(({ rank }) => rank)).toEqual(['20', '21']);
    expect(versions[0]!.components[0]!.rank).toMatchObject({ code: 'PAR.TC.HANG', direction: 'down' });
  });
});
