// The figures straight into their table, an indicator and a year at a time, for figures that time something else than loading.
// The triggers of the product make the totals; there is no log of it.
import { sql } from 'kysely';
import type { Store } from '../../src/store/connect.ts';
import { BODY, COMMUNES, communeId, indicatorId, OFFICER, tenthsAt, toText, YEARS } from './country.ts';

const valueId = (indicator: number, year: number, commune: number): string =>
  `0000000a-${(indicator & 0xffff).toString(16).padStart(4, '0')}-7000-8${(year % 1000).toString().padStart(3, '0')}-${commune.toString(16).padStart(12, '0')}`;

export const loadRaw = async (
  { db }: Store,
  indicators: number,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> => {
  for (let indicator = 0; indicator < indicators; indicator++)
    for (const [at, year] of YEARS.entries()) {
      const rows = Array.from({ length: COMMUNES }, (_, commune) => ({
        id: valueId(indicator, year, commune),
        unit: communeId(commune),
        value: toText(tenthsAt(indicator, commune, year)),
      }));
      await sql`insert into indicator_value (body_id, id, indicator_id, unit_id, period, kind, vintage, value, version, reported_by, reported_at)
        select ${BODY.id}::uuid, id, ${indicatorId(indicator)}::uuid, unit, ${String(year)}, 'actual', 'final', value, 1, ${OFFICER.personId}::uuid,
          '2026-01-01T00:00:00Z'
        from json_to_recordset(${JSON.stringify(rows)}::json) as v (id uuid, unit uuid, value numeric)`.execute(
        db,
      );
      onProgress(indicator * YEARS.length + at + 1, indicators * YEARS.length);
    }
  await sql`analyze indicator_value`.execute(db);
  await sql`analyze unit_total`.execute(db);
};
