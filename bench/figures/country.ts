// A country of figures: 34 provinces, 3,321 communes, ten years, and as many indicators as it takes. Every figure follows from
// its place, so that every total is known without asking anybody.
import { sql } from 'kysely';
import type { Store } from '../../src/store/connect.ts';
import type { Actor } from '../../src/store/context.ts';

export const PROVINCES = 34;
export const COMMUNES = 3321;
export const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
export const BODY = { id: '00000009-0000-7000-8000-000000000001', slug: 'bench', name: 'Cả nước' };

const id = (kind: number, i: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
export const ROOT = id(1, 0);
export const provinceId = (i: number): string => id(1, 1 + i);
export const communeId = (i: number): string => id(1, 1000 + i);
export const indicatorId = (i: number): string => id(2, i);
export const provinceOf = (commune: number): number => commune % PROVINCES;
export const communeCode = (i: number): string => `X${i}`;
export const indicatorCode = (i: number): string => `CT${i}`;
export const OFFICER: Actor = {
  personId: id(3, 1),
  userId: null,
  name: 'Văn phòng',
  grants: [{ role: 'office', unitIds: [] }],
  unitIds: new Set(),
};

/** The figure in tenths. */
export const tenthsAt = (indicator: number, commune: number, year: number): number =>
  (Math.imul(indicator + 1, 2_654_435_761) ^ Math.imul(commune + 1, 40_503) ^ Math.imul(year, 97)) >>> 12;

export const toText = (tenths: bigint | number): string => {
  const value = BigInt(tenths);
  return value % 10n === 0n ? String(value / 10n) : `${value / 10n}.${value % 10n}`;
};

export const indicatorsFor = (values: number): number =>
  Math.max(1, Math.round(values / (COMMUNES * YEARS.length)));

/** Of a province, or of the whole country. */
export const totalOf = (indicator: number, year: number, province?: number): bigint => {
  let sum = 0n;
  for (let commune = 0; commune < COMMUNES; commune++)
    if (province === undefined || provinceOf(commune) === province)
      sum += BigInt(tenthsAt(indicator, commune, year));
  return sum;
};

export const makeCountry = async ({ db }: Store, indicators: number): Promise<void> => {
  const body = sql`${BODY.id}::uuid`;
  await sql`insert into body (id, slug, name, short_name, kind, place)
    values (${BODY.id}, ${BODY.slug}, ${BODY.name}, 'Mẫu', 'administration', 'Mẫu')`.execute(db);
  await sql`insert into person (body_id, id, name, email) values (${body}, ${OFFICER.personId}, ${OFFICER.name}, 'office@example.vn')`.execute(
    db,
  );
  const units = [
    { id: ROOT, code: 'CN', name: 'Cả nước', parent: null as string | null, kind: 'other' },
    ...Array.from({ length: PROVINCES }, (_, i) => ({
      id: provinceId(i),
      code: `T${i}`,
      name: `Tỉnh ${i}`,
      parent: ROOT,
      kind: 'province',
    })),
    ...Array.from({ length: COMMUNES }, (_, i) => ({
      id: communeId(i),
      code: communeCode(i),
      name: `Xã ${i}`,
      parent: provinceId(provinceOf(i)),
      kind: 'commune',
    })),
  ];
  await sql`insert into org_unit (body_id, id, code, name, kind, parent_id)
    select ${body}, id, code, name, kind, parent
    from jsonb_to_recordset(${JSON.stringify(units)}::text::jsonb) as u (id uuid, code text, name text, kind text, parent uuid)`.execute(
    db,
  );
  const catalogue = Array.from({ length: indicators }, (_, i) => ({
    id: indicatorId(i),
    code: indicatorCode(i),
  }));
  await sql`insert into indicator (body_id, id, code, name_vi, unit, decimals, direction, method, area, frequency, folded, unit_aggregation)
    select ${body}, id, code, 'Sản lượng ' || code, 'tấn', 1, 'up', 'ratio', 'economy', 'year', '', 'sum'
    from jsonb_to_recordset(${JSON.stringify(catalogue)}::text::jsonb) as i (id uuid, code text)`.execute(db);
  // As the server does by itself after a while.
  await sql`analyze`.execute(db);
};
