import { toDecimalString } from '../../../kernel/decimal.ts';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { localDay } from '../../../kernel/format.ts';
import { invalidField, notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { listUnitChanges } from '../../people/index.ts';
import type { totalsContract } from '../contract/totals.ts';
import { getIndicator } from '../queries/catalogue.ts';
import { openRestated } from '../queries/restated.ts';
import { getRootUnit, listAllUnits } from '../queries/units.ts';
import { existsOn, openGeography } from '../rules/restating.ts';
import { comparePeriods } from '../rules.ts';

type C = typeof totalsContract;

export const showRestated = async (
  { db, now, body }: Context,
  { id, unitId: askedUnit, on: askedDay }: InputOf<C['restateSeries']>,
): Promise<OutputOf<C['restateSeries']>> => {
  await getIndicator(db, id);
  const units = await listAllUnits(db);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const unitId = askedUnit ?? (await getRootUnit(db)).id;
  const unit = byId.get(unitId);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const on = askedDay ?? localDay(now);
  if (!existsOn(unit, on))
    throw invalidField('on', 'unit_not_valid', {
      vi: `${unit.name} không tồn tại vào ngày này`,
      en: `${unit.name} does not exist on this day`,
    });
  const geography = openGeography(units, await listUnitChanges(db), on);
  const unitIds = [...geography.originsOf(unitId)];
  const { read, figureAt, periodsOf } = await openRestated(db, {
    bodyId: body.id,
    indicatorIds: [id],
    unitIds,
    geography,
  });
  const ref = (one: string) => {
    const { code, name } = byId.get(one)!;
    return { id: one, code, name };
  };
  return {
    unit: ref(unitId),
    on,
    hasChanges: unitIds.length > 1,
    points: periodsOf(id)
      .sort(comparePeriods)
      .map((period) => {
        const { value, ...how } = read(id, unitId, period);
        return {
          period,
          asItWas: figureAt(id, unitId, period)?.value ?? null,
          restated: value,
          ...how,
          parts: [...geography.sharesOf(unitId, period)].map(([one, share]) => ({
            unit: ref(one),
            weight: toDecimalString(share),
            value: figureAt(id, one, period)?.value ?? null,
          })),
        };
      })
      // A formula reads periods in which there is nothing to reckon yet.
      .filter((point) => point.restated !== null || point.parts.some(({ value }) => value !== null)),
  };
};
