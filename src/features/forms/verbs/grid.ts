import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { slugOf } from '../../../kernel/folding.ts';
import { daysOf, getPeriod, periodName, samePeriodBefore } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import { findUnits, listIndicators } from '../../indicators/index.ts';
import type { contract, Grid, GridColumn } from '../contract.ts';
import {
  listCellValues,
  listLocks,
  listOpenDues,
  listStandingValues,
  listUnitsBelow,
  listUnitTotals,
  type Place,
} from '../queries/grid.ts';
import { periodsBeside } from '../rules.ts';

type C = typeof contract;
type Which = InputOf<C['readGrid']>;

const columnsFor = async (ctx: Context, unit: Grid['unit'], { period, by }: Which): Promise<GridColumn[]> =>
  by === 'units'
    ? (await listUnitsBelow(ctx.db, unit.id, daysOf(getPeriod(period)))).map(({ shortName, ...below }) => ({
        unit: below,
        shortName: shortName ?? below.name,
        period,
      }))
    : periodsBeside(period).map((code) => ({ unit, shortName: unit.name, period: code }));

export const readGrid = async (ctx: Context, which: Which): Promise<Grid> => {
  const found = (await findUnits(ctx.db, [which.unitId])).get(which.unitId);
  if (!found) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const unit = { id: found.id, code: found.code, name: found.name };
  const columns = await columnsFor(ctx, unit, which);
  const indicators = await listIndicators(ctx.db);
  const rowOf = new Map(indicators.map((one, at) => [one.id, at]));
  const columnOf = new Map(columns.map((one, at) => [`${one.unit.id} ${one.period}`, at]));
  const at = ({ indicatorId, unitId, period }: Place): [number, number] | null => {
    const [row, column] = [rowOf.get(indicatorId), columnOf.get(`${unitId} ${period}`)];
    return row === undefined || column === undefined ? null : [row, column];
  };
  const put = <P extends Place, T extends unknown[]>(places: P[], rest: (place: P) => T) =>
    places.flatMap((place): [number, number, ...T][] => {
      const cell = at(place);
      return cell ? [[...cell, ...rest(place)]] : [];
    });
  const units = [...new Set(columns.map((one) => one.unit.id))];
  const periods = [...new Set(columns.map((one) => one.period))];
  const yearBefore = new Map(periods.map((code) => [samePeriodBefore(getPeriod(code)).code, code]));
  const before = await listStandingValues(ctx.db, units, [...yearBefore.keys()]);
  const isFormula = new Set(indicators.filter((one) => one.formula !== null).map(({ id }) => id));
  const entered = await listCellValues(ctx.db, units, periods, which);
  const totals = await listUnitTotals(ctx.db, [...new Set([...units, unit.id])], periods);
  const reckoned = totals.filter((one) => isFormula.has(one.indicatorId));
  return {
    unit,
    columns,
    rows: indicators.map((one) => ({ ...one, ownerUnitId: one.ownerUnit?.id ?? null })),
    cells: [
      ...put(
        entered.filter((one) => !isFormula.has(one.indicatorId)),
        (one) => [one.value, one.noFigureReason as Grid['cells'][number][3], one.version] as const,
      ),
      ...put(
        reckoned.filter((one) => one.value !== null),
        (one) => [one.value, null, 0] as const,
      ),
    ] as Grid['cells'],
    notDefined: put(
      reckoned.filter((one) => one.value === null),
      () => [],
    ),
    odd: put(
      entered.filter((one) => one.warnings?.length),
      (one) => [one.warnings!],
    ),
    locks: put(await listLocks(ctx.db, units, periods), ({ isAccepted }) => [isAccepted]),
    before: put(
      before.map((one) => ({ ...one, period: yearBefore.get(one.period)! })),
      ({ value }) => [value],
    ) as Grid['before'],
    totals: totals.flatMap((total) => {
      if (isFormula.has(total.indicatorId) || total.value === null) return [];
      const row = rowOf.get(total.indicatorId);
      const column =
        which.by === 'units' && total.unitId === unit.id
          ? -1
          : columnOf.get(`${total.unitId} ${total.period}`);
      return row === undefined || column === undefined ? [] : [[row, column, total.value]];
    }) as Grid['totals'],
    dues: put(await listOpenDues(ctx.db, units, periods), ({ dueOn }) => [dueOn]) as Grid['dues'],
  };
};

/** One line an indicator, one column a period or unit: what the import takes back. */
export const downloadGrid = async (ctx: Context, which: Which): Promise<OutputOf<C['downloadGrid']>> => {
  const grid = await readGrid(ctx, which);
  const figures = new Map(grid.cells.map(([row, column, value]) => [`${row} ${column}`, value]));
  const columns = grid.columns.map(({ unit, period }, at) => ({
    key: String(at),
    header: which.by === 'units' ? unit.name : upperFirst(periodName(getPeriod(period))),
    format: 'decimal' as const,
    width: 16,
  }));
  return {
    fileName: `bang-nhap-${slugOf(grid.unit.code)}-${which.period.replace('/', '-')}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(),
    render: () =>
      writeWorkbook([
        {
          name: 'Bảng nhập',
          frozenColumns: 2,
          columns: [
            { key: 'code', header: 'Mã', width: 14 },
            { key: 'name', header: 'Chỉ tiêu', width: 44 },
            { key: 'unit', header: 'Đơn vị tính', width: 14 },
            ...columns,
          ],
          rows: grid.rows.map((one, row) => ({
            code: one.code,
            name: one.nameVi,
            unit: one.unit,
            ...Object.fromEntries(columns.map(({ key }) => [key, figures.get(`${row} ${key}`)])),
          })),
        },
      ]),
  };
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
