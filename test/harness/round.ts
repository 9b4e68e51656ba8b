// A reporting round for tests: one indicator of every unit and one of the whole body that the finance department owns,
// due for the third quarter of 2021.
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import type { UnitCode, World } from './world.ts';

export const PERIOD = '2021-Q3';

export type Round = { perUnit: string; whole: string };

export const openRound = async (world: World, dueOn = '2021-10-12'): Promise<Round> => {
  const add = async (code: string, nameVi: string) =>
    (
      await world.call('nga', indicators.createIndicator, {
        code,
        nameVi,
        unit: 'tỷ đồng',
        decimals: 1,
        direction: 'up',
        area: 'economy',
        frequency: 'quarter',
        ownerUnitId: world.unit.STC,
      })
    ).body.id;
  const perUnit = await add('CHI-NS', 'Chi ngân sách');
  const whole = await add('THU-NS', 'Thu ngân sách');
  await world.call('nga', indicators.setReportDues, {
    period: PERIOD,
    dueOn,
    items: [
      { indicatorId: whole, unitId: world.unit.TINH },
      ...(['STC', 'SCT', 'BT', 'BTX'] as const).map((code) => ({
        indicatorId: perUnit,
        unitId: world.unit[code],
      })),
    ],
  });
  return { perUnit, whole };
};

export const enter = (
  world: World,
  who: 'hoa' | 'kiet' | 'nga',
  indicatorId: string,
  unit: UnitCode,
  typed: string,
) =>
  world.call(who, indicators.reportValue, {
    indicatorId,
    unitId: world.unit[unit],
    period: PERIOD,
    typed,
  });
