import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { contract, Indicator } from '../contract.ts';
import {
  findUnits,
  getIndicator,
  getRootUnit,
  listBestValues,
  listBreakdowns,
  listDimensions,
  listFormulaInputs,
  listIndicators,
  listReaders,
  listRules,
  listUnitsWithValues,
  listValues,
} from '../queries.ts';
import { comparePeriods } from '../rules.ts';
import { toPoint } from './catalogue.ts';

type C = typeof contract;

const toNamed = ({ id, code, nameVi }: { id: string; code: string; nameVi: string }) => ({
  id,
  code,
  nameVi,
});

/** What stands around the indicator in the catalogue. */
const showLinks = async (db: Context['db'], id: string) => {
  const inputIds = (await listFormulaInputs(db)).get(id) ?? [];
  const breakdowns = await listBreakdowns(db, id);
  const dimensions = await listDimensions(
    db,
    breakdowns.map(({ dimensionId }) => dimensionId),
  );
  const parts = breakdowns.length ? await listIndicators(db, { partOfId: id }) : [];
  return {
    rules: (await listRules(db, [id])).map(({ tree, indicatorId, ...rule }) => rule),
    inputs: (await listIndicators(db, { ids: inputIds })).map(toNamed),
    usedIn: (await listReaders(db, id)).map((reader) => ({ ...toNamed(reader), how: reader.how })),
    breakdowns: breakdowns.map((breakdown) => {
      const dimension = dimensions.find((one) => one.id === breakdown.dimensionId)!;
      return {
        ...breakdown,
        dimension: toNamed(dimension),
        parts: dimension.members.flatMap((member) => {
          const part = parts.find(({ partOf }) => partOf?.member.id === member.id);
          return part ? [{ ...toPartRef(part), member: toNamed(member) }] : [];
        }),
      };
    }),
  };
};
const toPartRef = ({ id, code, nameVi, nameEn, unit, decimals, direction, priceBasis }: Indicator) => ({
  id,
  code,
  nameVi,
  nameEn,
  unit,
  decimals,
  direction,
  priceBasis,
});

export const showIndicator = async (
  { db }: Context,
  { id, unitId }: InputOf<C['getIndicator']>,
): Promise<OutputOf<C['getIndicator']>> => {
  const indicator = await getIndicator(db, id);
  const unit = unitId ? (await findUnits(db, [unitId])).get(unitId) : await getRootUnit(db);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const values = await listValues(db, { indicatorIds: [id], unitId: unit.id });
  const best = await listBestValues(db, { indicatorIds: [id], unitId: unit.id });
  return {
    ...indicator,
    unitShown: { id: unit.id, code: unit.code, name: unit.name },
    unitsWithValues: await listUnitsWithValues(db, id),
    series: best.map(toPoint).sort((a, b) => comparePeriods(a.period, b.period)),
    values: values.sort((a, b) => comparePeriods(b.period, a.period)),
    ...(await showLinks(db, id)),
  };
};
