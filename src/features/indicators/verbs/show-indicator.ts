import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { BreakdownFields, NamedRef } from '../contract/indicator.ts';
import type { contract, Indicator } from '../contract.ts';
import { listYearStandings } from '../queries/standings.ts';
import {
  findUnits,
  getIndicator,
  getRootUnit,
  listBestValues,
  listBreakdowns,
  listDimensions,
  listIndicators,
  listInputIds,
  listReaders,
  listRules,
  listStandingAt,
  listStandingPeriods,
  listUnitsWithValues,
  listValues,
  placeKey,
  toRef,
} from '../queries.ts';
import { MAIN_HIERARCHY } from '../rules/ledger.ts';
import { comparePeriods } from '../rules.ts';
import { toMadePoint, toPoint } from './catalogue.ts';

type C = typeof contract;

const toNamed = ({ id, code, nameVi }: { id: string; code: string; nameVi: string }) => ({
  id,
  code,
  nameVi,
});

/** What stands around the indicator in the catalogue. */
const showLinks = async (db: Context['db'], id: string, unitId: string) => {
  const inputIds = await listInputIds(db, id);
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
    breakdowns: await Promise.all(
      breakdowns.map((breakdown) => {
        const dimension = dimensions.find((one) => one.id === breakdown.dimensionId)!;
        const members = dimension.members.flatMap((member) => {
          const part = parts.find(({ partOf }) => partOf?.member.id === member.id);
          return part ? [{ part, member }] : [];
        });
        return showBreakdown(db, id, unitId, { ...breakdown, dimension: toNamed(dimension) }, members);
      }),
    ),
  };
};

const showBreakdown = async (
  db: Context['db'],
  id: string,
  unitId: string,
  breakdown: BreakdownFields & { dimension: NamedRef },
  members: { part: Indicator; member: NamedRef }[],
) => {
  const partIds = members.map(({ part }) => part.id);
  const periods = (await listStandingPeriods(db, partIds, unitId)).map(({ period }) => period);
  const period = periods.sort(comparePeriods).at(-1) ?? null;
  const places = period ? [id, ...partIds].map((indicatorId) => ({ indicatorId, unitId, period })) : [];
  const standing = await listStandingAt(db, places);
  const figureOf = (indicatorId: string) =>
    (period && standing.get(placeKey({ indicatorId, unitId, period }))) || null;
  return {
    ...breakdown,
    period,
    whole: figureOf(id),
    parts: members.map(({ part, member }) => ({
      ...toRef(part),
      member: toNamed(member),
      value: figureOf(part.id),
    })),
  };
};
export const showIndicator = async (
  { db, body }: Context,
  { id, unitId }: InputOf<C['getIndicator']>,
): Promise<OutputOf<C['getIndicator']>> => {
  const indicator = await getIndicator(db, id);
  const unit = unitId ? (await findUnits(db, [unitId])).get(unitId) : await getRootUnit(db);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const values = await listValues(db, { indicatorIds: [id], unitId: unit.id });
  const best = await listBestValues(db, { indicatorIds: [id], unitId: unit.id });
  const reported = new Set(best.map(({ period }) => period));
  const made = (
    await listYearStandings(db, {
      bodyId: body.id,
      indicatorIds: [id],
      unitIds: [unit.id],
      hierarchyId: MAIN_HIERARCHY,
    })
  ).filter(({ period }) => !reported.has(period));
  return {
    ...indicator,
    unitShown: { id: unit.id, code: unit.code, name: unit.name },
    unitsWithValues: await listUnitsWithValues(db, id),
    series: [...best.map(toPoint), ...made.map(toMadePoint)].sort((a, b) =>
      comparePeriods(a.period, b.period),
    ),
    values: values.sort((a, b) => comparePeriods(b.period, a.period)),
    ...(await showLinks(db, id, unit.id)),
  };
};
