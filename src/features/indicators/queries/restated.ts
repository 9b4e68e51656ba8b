// Reads what some indicators are made of, of all the units that ever made up the ones shown, to restate them.
import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import { listRefs } from '../rules/formula.ts';
import { MAIN_HIERARCHY } from '../rules/ledger.ts';
import { neededFor } from '../rules/needed.ts';
import { type openGeography, openRestating } from '../rules/restating.ts';
import { shiftPeriod } from '../rules/shift-period.ts';
import { formulaOf } from '../rules/totals.ts';
import type { Timed } from '../rules/year-figures.ts';
import { listMakings } from './ledger.ts';
import { listYearStandings } from './standings.ts';

type Given = {
  bodyId: string;
  indicatorIds: readonly string[];
  unitIds: readonly string[];
  geography: Pick<ReturnType<typeof openGeography>, 'sharesOf'>;
};

export const openRestated = async (
  db: Kysely<Database>,
  { bodyId, indicatorIds, unitIds, geography }: Given,
) => {
  const makings = new Map((await listMakings(db, bodyId)).map((making) => [making.id, making]));
  const standings = await listYearStandings(db, {
    bodyId,
    indicatorIds: [...neededFor(makings, indicatorIds).keys()],
    unitIds,
    hierarchyId: MAIN_HIERARCHY,
  });
  return {
    ...openRestating(makings, standings, geography),
    /** Periods in which any of the units has a figure, or has what a formula reads. */
    periodsOf: (indicatorId: string): string[] => {
      const read = refsOf(makings.get(indicatorId)!);
      return [
        ...new Set(
          standings.flatMap((one) =>
            one.value === null
              ? []
              : [
                  ...(one.indicatorId === indicatorId ? [one.period] : []),
                  ...read.flatMap(({ indicatorId: input, yearsBack, periodsBack = 0 }) =>
                    input === one.indicatorId ? (shiftPeriod(one.period, yearsBack, periodsBack) ?? []) : [],
                  ),
                ],
          ),
        ),
      ];
    },
  };
};

const refsOf = (making: Timed) => {
  const formula = formulaOf(making);
  return formula ? listRefs(formula) : [];
};
