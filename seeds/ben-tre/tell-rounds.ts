// Reporting rounds: the quarters of 2021 with reports in time, late and returned, and one round of these days. Every
// figure and day here is illustrative.
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { contract as people } from '../../src/features/people/contract.ts';
import { contract as submissions } from '../../src/features/submissions/contract.ts';
import { localDay } from '../../src/kernel/format.ts';
import { addDays } from '../../src/kernel/public-holidays.ts';
import type { Teller } from '../teller.ts';

type Ids = ReadonlyMap<string, string>;
const OFFICE = 'vanphong';

const INDICATORS = [
  {
    code: 'THU-DB-Q',
    nameVi: 'Thu ngân sách trên địa bàn trong quý',
    nameEn: 'Revenue collected in the quarter',
  },
  {
    code: 'GN-DTC-Q',
    nameVi: 'Giải ngân vốn đầu tư công trong quý',
    nameEn: 'Public investment disbursed in the quarter',
  },
] as const;

/** Unit → days after the due day on which its report went in, by quarter; null: never; R: returned once, then in. */
const QUARTERS = ['2021-Q1', '2021-Q2', '2021-Q3'] as const;
type Arrival = number | 'R' | null;
const UNITS: Record<string, readonly [Arrival, Arrival, Arrival]> = {
  TPBT: [-2, -1, -3],
  CT: [-1, 0, -1],
  BD: [0, 4, -1],
  GT: [-1, -2, 0],
  BTRI: [2, 'R', 3],
  MCN: [-3, -1, -2],
  MCB: [-1, 6, null],
  CL: [0, -1, -1],
  TPHU: [-1, 'R', -2],
  STC: [-2, -2, -1],
};
const DUE: Record<(typeof QUARTERS)[number], string> = {
  '2021-Q1': '2021-04-08',
  '2021-Q2': '2021-07-07',
  '2021-Q3': '2021-10-07',
};
const WHO: Record<string, string> = { STC: 'taichinh', TPHU: 'thanhphu' };

type Round = { period: string; unit: string; at: string };

export const tellRounds = async ({ does }: Teller, unitIds: Ids): Promise<void> => {
  const ids: string[] = [];
  for (const fields of INDICATORS)
    ids.push(
      (
        await does(OFFICE, '2021-01-04 08:00', indicators.createIndicator, {
          ...fields,
          unit: 'tỷ đồng',
          decimals: 1,
          direction: 'up',
          priceBasis: 'current',
          area: 'economy',
          frequency: 'quarter',
          unitAggregation: 'sum',
          ownerUnitId: unitIds.get('STC')!,
          dueRule: { calendar: 'calendar', workingDays: 5, unitKinds: ['district', 'department'] },
        })
      ).id,
    );
  const codes = Object.keys(UNITS);
  const ask = (period: string, dueOn: string, at: string) =>
    does(OFFICE, at, indicators.setReportDues, {
      period,
      dueOn,
      items: codes.flatMap((code) => ids.map((indicatorId) => ({ indicatorId, unitId: unitIds.get(code)! }))),
    });
  const enter = ({ period, unit, at }: Round, some = ids) =>
    does(WHO[unit] ?? OFFICE, `${at} 09:00`, indicators.reportValues, {
      values: some.map((indicatorId, n) => ({
        indicatorId,
        unitId: unitIds.get(unit)!,
        period,
        value: String(20 + ((codes.indexOf(unit) * 7 + Number(period.at(-1)) * 3 + n * 5) % 37)),
        illustrative: true,
      })),
    });
  const send = ({ period, unit, at }: Round, expectedRevision: number) =>
    does(WHO[unit] ?? OFFICE, `${at} 15:00`, submissions.submitReport, {
      unitId: unitIds.get(unit)!,
      period,
      expectedRevision,
    });
  const giveBack = ({ period, unit, at }: Round, note: string) =>
    does(OFFICE, `${at} 08:00`, submissions.returnReport, {
      unitId: unitIds.get(unit)!,
      period,
      expectedRevision: 1,
      note,
      remarks: [
        { indicatorId: ids[1]!, unitId: unitIds.get(unit)!, text: 'Lệch với số của Kho bạc (minh họa)' },
      ],
    });

  for (const [n, period] of QUARTERS.entries()) {
    const due = DUE[period];
    await ask(period, due, `${addDays(due, -30)} 08:00`);
    const came: { unit: string; revision: number }[] = [];
    for (const unit of codes) {
      const arrival = UNITS[unit]![n]!;
      if (arrival === null) continue;
      const at = addDays(due, arrival === 'R' ? -1 : arrival);
      await enter({ period, unit, at });
      await send({ period, unit, at }, 0);
      if (arrival === 'R') {
        await giveBack({ period, unit, at: addDays(due, 1) }, 'Đề nghị đối chiếu lại với Kho bạc (minh họa)');
        await send({ period, unit, at: addDays(due, 3) }, 2);
      }
      came.push({ unit, revision: arrival === 'R' ? 3 : 1 });
    }
    await does(OFFICE, `${addDays(due, 9)} 10:00`, submissions.acceptReports, {
      reports: came.map(({ unit, revision }) => ({
        unitId: unitIds.get(unit)!,
        period,
        expectedRevision: revision,
      })),
    });
  }
  const { cells } = await does(OFFICE, '2021-10-20 08:00', submissions.getReport, {
    unitId: unitIds.get('STC')!,
    period: '2021-Q3',
  });
  await does('taichinh', '2021-10-20 09:00', submissions.proposeCorrection, {
    valueId: cells[0]!.valueId!,
    typed: '41,5',
    reason: 'Bổ sung khoản thu hạch toán sau ngày khóa sổ (minh họa)',
    source: 'Biên bản đối chiếu với Kho bạc ngày 19/10/2021 (minh họa)',
  });
  await tellRoundNow({ does }, unitIds, { ask, enter, send, giveBack });
};

type Steps = {
  ask: (period: string, dueOn: string, at: string) => Promise<unknown>;
  enter: (round: Round, some?: string[]) => Promise<unknown>;
  send: (round: Round, expectedRevision: number) => Promise<unknown>;
  giveBack: (round: Round, note: string) => Promise<unknown>;
};

/** The last quarter that has ended, due in three days: two reports wait for the office, one came back, the others are awaited. */
const tellRoundNow = async (
  { does }: Pick<Teller, 'does'>,
  unitIds: Ids,
  { ask, enter, send, giveBack }: Steps,
): Promise<void> => {
  const today = localDay(new Date().toISOString());
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  const period = quarter ? `${today.slice(0, 4)}-Q${quarter}` : `${Number(today.slice(0, 4)) - 1}-Q4`;
  await ask(period, addDays(today, 3), `${addDays(today, -20)} 08:00`);
  for (const unit of ['CT', 'MCN', 'TPHU']) {
    const round = { period, unit, at: addDays(today, -4) };
    await enter(round);
    await send(round, 0);
  }
  await giveBack(
    { period, unit: 'TPHU', at: addDays(today, -1) },
    'Số giải ngân thấp hơn số Kho bạc xác nhận (minh họa)',
  );
  const persons = await does('quantri', `${addDays(today, -30)} 08:00`, people.listPersons, {});
  const head = persons.find(({ grants }) => grants.some(({ role }) => role === 'leader'));
  if (head)
    await does('quantri', `${addDays(today, -30)} 08:10`, people.updateUnit, {
      id: unitIds.get('STC')!,
      headPersonId: head.id,
    });
};
