// 1 July 2025 as the second demonstration tells it: three provinces, 26 districts and 370 communes become one province
// with 124 communes, and no comparison breaks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadVinhLong } from '../../seeds/vinh-long/index.ts';
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { examineRollups } from '../../src/features/indicators/index.ts';
import { contract } from '../../src/features/insights/contract.ts';
import { contract as people } from '../../src/features/people/contract.ts';
import { type DecimalString, decimal } from '../../src/kernel/decimal.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../src/kernel/endpoint.ts';
import { prepareRequest } from '../../src/kernel/request.ts';
import { openTestStore } from '../harness/database.ts';
import { startTestApp } from '../harness/world.ts';

const store = await openTestStore();
const app = await startTestApp(store);
let units: Map<string, string>;
let cookie = '';
let indicatorId: (code: string) => string;

const ask = async <E extends Endpoint>(endpoint: E, input: RequestOf<E>): Promise<ResponseOf<E>> => {
  const { method, url } = prepareRequest(endpoint, input as Record<string, unknown>);
  const response = await app.inject({ method: method as 'GET', url, headers: { cookie } });
  expect(response.statusCode).toBe(200);
  return response.json();
};
const sum = (values: (DecimalString | null)[]) =>
  values.reduce((total, value) => total.plus(decimal(value ?? '0')), decimal(0)).toFixed();
const compare = (code: string, more: Partial<RequestOf<typeof contract.compareUnits>>) =>
  ask(contract.compareUnits, { indicatorId: indicatorId(code), on: '2025-12-31', ...more });

beforeAll(async () => {
  ({ units } = await loadVinhLong(store));
  const [office] = await store.db
    .selectFrom('person')
    .select('user_id')
    .where('email', '=', 'vanphong.vl@demo.plenum.vn')
    .execute();
  cookie = `test-user=${office!.user_id}`;
  const { indicators: all } = await ask(indicators.listIndicators, {});
  indicatorId = (code) => all.find((one) => one.code === code)!.id;
});
afterAll(async () => {
  await app.close();
  await store.close();
});

describe('the units', () => {
  it('are 157 communes in nine localities of Bến Tre before', async () => {
    const before = await ask(people.listUnits, { on: '2021-12-31' });
    const benTre = before.filter(({ code, kind }) => code.startsWith('BTR') && kind === 'commune');
    const called = (word: string) => benTre.filter(({ name }) => name.startsWith(word)).length;
    expect([benTre.length, called('Xã'), called('Phường'), called('Thị trấn')]).toEqual([157, 142, 8, 7]);
    expect(before.filter(({ code, kind }) => code.startsWith('BTR') && kind === 'district')).toHaveLength(9);
  });

  it('are 124 communes and no district after', async () => {
    const after = await ask(people.listUnits, { on: '2025-07-01' });
    const communes = after.filter(({ kind }) => kind === 'commune');
    const called = (word: string) => communes.filter(({ name }) => name.startsWith(word)).length;
    expect([communes.length, called('Xã'), called('Phường')]).toEqual([124, 105, 19]);
    expect(after.filter(({ kind }) => kind === 'district')).toEqual([]);
    expect(after.filter(({ kind }) => kind === 'province').map(({ name }) => name)).toEqual([
      'Tỉnh Vĩnh Long',
    ]);
  });

  it('say what became of each, by which paper', async () => {
    const [first] = await ask(people.listSuccessors, { id: units.get('BTR1-P01')!, on: '2025-07-01' });
    expect(first!.weight).toBe('0.65');
    const changes = await ask(people.listUnitChanges, {});
    expect(changes.map(({ legalDocument }) => legalDocument).sort()).toEqual([
      'Nghị quyết 1687/NQ-UBTVQH15',
      'Nghị quyết 202/2025/QH15',
    ]);
  });
});

describe('a series across the merger', () => {
  it('adds amounts up exactly, for the province and over its communes', async () => {
    const all = {
      kind: 'commune',
      parentId: units.get('VL')!,
      geography: 'restated',
      period: '2024',
    } as const;
    const { units: communes, whole, geography } = await compare('THU-NS', all);
    const provinces = await compare('THU-NS', { geography: 'as_was', period: '2024' });
    const total = sum(provinces.units.map(({ value }) => value));
    expect(communes).toHaveLength(124);
    expect(sum(communes.map(({ value }) => value))).toBe(total);
    expect(whole.find(({ period }) => period === '2024')).toMatchObject({
      period: '2024',
      asItWas: null,
      restated: total,
      how: 'added',
    });
    expect(geography.explanation.vi).toContain('31/12/2025');
    const now = await compare('THU-NS', { ...all, period: '2025' });
    expect(now.units.every(({ change }) => change !== null)).toBe(true);
  });

  it('recomputes rates from poor households and all households', async () => {
    const { units: communes, fairness } = await compare('TL-NGHEO', {
      kind: 'commune',
      parentId: units.get('VL')!,
      geography: 'restated',
      period: '2024',
    });
    expect(fairness.isFair).toBe(true);
    const { values } = await ask(indicators.listValues, {
      indicatorId: indicatorId('TL-NGHEO'),
      period: '2024',
      limit: 5000,
    });
    expect(communes).toHaveLength(124);
    const known = new Map(values.map((value) => [value.unit.id, value]));
    for (const { value, parts } of communes) {
      const of = (field: 'numerator' | 'denominator') =>
        parts.reduce(
          (total, part) => total.plus(decimal(known.get(part.unit.id)![field]!).times(part.weight)),
          decimal(0),
        );
      expect(value).toBe(of('numerator').times(100).div(of('denominator')).toDecimalPlaces(12).toFixed());
    }
    expect(communes.map(({ place }) => place).filter((place) => place === 1)).toHaveLength(1);
  });

  it('does not restate ranks and says why', async () => {
    const { whole, geography } = await compare('HANG-CCHC', {
      parentId: units.get('VL')!,
      geography: 'restated',
    });
    expect(whole.map(({ period, restated, how }) => [period, restated, how])).toEqual([
      ['2021', null, 'not_restated'],
      ['2022', null, 'not_restated'],
      ['2023', null, 'not_restated'],
      ['2024', null, 'not_restated'],
      ['2025', '15', 'same'],
    ]);
    expect(geography.explanation.vi).toContain('không quy đổi');
  });

  it('makes the population that was published with it, and leaves every total before it as it was', async () => {
    const { whole } = await compare('DAN-SO', {});
    expect(whole.at(-1)).toMatchObject({ period: '2025', asItWas: '4257581' });
    for (const year of ['2021', '2022', '2023', '2024']) {
      const { values } = await ask(indicators.listValues, {
        indicatorId: indicatorId('DAN-SO'),
        period: year,
        limit: 5000,
      });
      expect(whole.find(({ period }) => period === year)!.asItWas).toBe(
        sum(values.map(({ value }) => value)),
      );
    }
    const findings = await examineRollups(store.db);
    expect(findings.map(({ ok, count, wrong }) => [ok, count > 300, wrong])).toEqual([[true, true, []]]);
  });
});

it('still follows the three former provinces, along a hierarchy of their own', async () => {
  const [areas] = await ask(people.listHierarchies, {});
  expect(areas).toMatchObject({ code: 'KHU-VUC', unitCount: 128 });
  const of = { indicatorId: indicatorId('DAN-SO'), unitId: units.get('VL')!, period: '2025' };
  const along = await ask(indicators.getTotals, { ...of, hierarchyId: areas!.id });
  const main = await ask(indicators.getTotals, of);
  expect(along.parts.map(({ unit }) => unit.code)).toEqual(['KV-BTR', 'KV-TRV', 'KV-VLC']);
  expect(sum(along.parts.map(({ total }) => total!.total))).toBe(main.total!.total);
  expect(along.total!.total).toBe('4257581');
});

it('shows where 2025 is heading although the units changed in July', async () => {
  const { dangers, total } = await ask(contract.listDangers, { year: 2025 });
  expect(total).toBe(3);
  const revenue = await ask(contract.getTrajectory, {
    indicatorId: indicatorId('THU-NS'),
    unitId: units.get('DBVL')!,
    year: 2025,
  });
  expect(revenue.earlier.map(({ year }) => year)).toEqual([2024, 2023, 2022, 2021]);
  expect(revenue.actual.slice(0, 10).every((value) => value !== null)).toBe(true);
  expect([revenue.lastMonth, revenue.outlook.chosen]).toEqual([10, 'reported']);
  expect(dangers.map(({ name }) => name.vi)).toContain('Kim ngạch xuất khẩu');
});
