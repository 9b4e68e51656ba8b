// Figures within the year: all of 2019 and 2020, and 2021 as far as it went before the estimates of the year, which end in them.
// How a year is divided is made up and marked illustrative; the year 2020 stays what it is, and 2019 stands a twentieth below it.
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { Decimal } from '../../src/kernel/decimal.ts';
import type { Teller } from '../teller.ts';
import { TARGETS } from './targets.ts';

type Ids = ReadonlyMap<string, string>;

/** In per cent of the year; the summer of 2021 stood still. */
const SHARES_2019 = [8.0, 6.0, 8.1, 8.2, 8.4, 8.3, 8.4, 8.5, 8.5, 8.9, 9.1, 9.6];
const SHARES_2020 = [7.6, 6.4, 7.9, 8.1, 8.3, 8.4, 8.5, 8.3, 8.6, 9.0, 9.2, 9.7];
const SHARES_2021 = [8.6, 7.2, 9.1, 9.2, 9.4, 9.0, 6.4, 5.6, 6.8, 8.7];

/** Added up over the months they make the year; of the whole province. */
export const WITHIN_YEAR: Record<string, 'month' | 'quarter'> = {
  'GTSX-CN': 'month',
  XK: 'month',
  'DN-MOI': 'month',
  'VIEC-LAM': 'month',
  XKLD: 'month',
  'VDT-XH': 'quarter',
};

type Part = { period: string; toMonth: number; share: number };

const partsOf = (year: number, shares: readonly number[], by: 'month' | 'quarter'): Part[] => {
  const size = by === 'month' ? 1 : 3;
  return Array.from({ length: Math.floor(shares.length / size) }, (_, at) => ({
    period: `${year}-${by === 'month' ? String(at + 1).padStart(2, '0') : `Q${at + 1}`}`,
    toMonth: (at + 1) * size,
    share: shares.slice(at * size, (at + 1) * size).reduce((sum, share) => sum + share, 0),
  }));
};

export const tellMonths = async ({ does }: Teller, ids: { units: Ids; indicators: Ids }): Promise<void> => {
  const values = TARGETS.flatMap(({ code, decimals, result2020, result2021 }) => {
    const by = WITHIN_YEAR[code];
    if (!by || result2020 === undefined) return [];
    const of = (year: number, total: string, shares: readonly number[]) => {
      const parts = partsOf(year, shares, by);
      let left = new Decimal(total);
      return parts.map(({ period, toMonth, share }) => {
        const part = new Decimal(total).times(share).div(100).toDecimalPlaces(decimals);
        // What rounding leaves goes to December.
        const value = toMonth === 12 ? left : part;
        left = left.minus(part);
        return {
          toMonth,
          year,
          entry: {
            indicatorId: ids.indicators.get(code)!,
            unitId: ids.units.get('BENTRE')!,
            period,
            value: value.toFixed(),
            illustrative: true,
          },
        };
      });
    };
    const result2019 = new Decimal(result2020).times('0.95').toDecimalPlaces(decimals).toFixed();
    return [
      ...of(2019, result2019, SHARES_2019),
      ...of(2020, result2020, SHARES_2020),
      ...of(2021, result2021, SHARES_2021),
    ];
  });
  const entriesOf = (which: (one: (typeof values)[number]) => boolean) =>
    values.filter(which).map(({ entry }) => entry);
  await does('vanphong', '2021-01-20 08:00', indicators.reportValues, {
    values: entriesOf(({ year }) => year < 2021),
  });
  for (let month = 1; month <= SHARES_2021.length; month++)
    await does('vanphong', `2021-${String(month + 1).padStart(2, '0')}-03 08:00`, indicators.reportValues, {
      values: entriesOf((one) => one.year === 2021 && one.toMonth === month),
    });
};
