// Reckons every indicator of a body in turn, along every hierarchy: totals over units, then ratios of indicators and formulas.
import type { DecimalString } from '../../../kernel/decimal.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import { evaluateFormula, type Formula, type FormulaRef, listRefs } from './formula.ts';
import { shiftPeriod } from './shift-period.ts';
import { formulaOf, type Making, type Total, totalsFromScratch, type UnitFigure } from './totals.ts';

/** The hierarchy of the units themselves: each unit's own place. */
export const MAIN_HIERARCHY = '00000000-0000-0000-0000-000000000000';

export type Place = {
  hierarchyId: string;
  unitId: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
};
export type UnitsOfPeriod<T> = Map<string, Map<string, T>>;
/** hierarchy → period → unit */
export type Kept = Map<string, UnitsOfPeriod<Total>>;
type Standing = { value: DecimalString | null; isOnlyHere: boolean };

/** Inputs before what reads them; a ring (refused when it is made) is cut. */
export const inOrder = (makings: readonly Making[]): Making[] => {
  const byId = new Map(makings.map((making) => [making.id, making]));
  const done = new Set<string>();
  const ordered: Making[] = [];
  const visit = (making: Making): void => {
    if (done.has(making.id)) return;
    done.add(making.id);
    for (const id of inputsOf(making)) if (byId.has(id)) visit(byId.get(id)!);
    ordered.push(making);
  };
  makings.forEach(visit);
  return ordered;
};

export const inputsOf = (making: Making): string[] => {
  const formula = formulaOf(making);
  const read = formula ? listRefs(formula).map(({ indicatorId }) => indicatorId) : [];
  return [...new Set(making.weightIndicatorId ? [...read, making.weightIndicatorId] : read)];
};

/** Indicators come in the order of inOrder(); what nothing reads need not be remembered. */
export const openLedger = (
  units: readonly { id: string; parentId: string | null }[],
  places: readonly Place[],
) => {
  const hierarchies = [MAIN_HIERARCHY, ...new Set(places.map(({ hierarchyId }) => hierarchyId))];
  const all: Place[] = [
    ...units.map(({ id, parentId }) => ({
      hierarchyId: MAIN_HIERARCHY,
      unitId: id,
      parentId,
      validFrom: '0001-01-01',
      validTo: null,
    })),
    ...places,
  ];
  const trees = new Map<string, Map<string, string[]>>();
  const treeOf = (hierarchyId: string, period: string): Map<string, string[]> => {
    const { to } = daysOf(getPeriod(period));
    const key = `${hierarchyId} ${hierarchyId === MAIN_HIERARCHY ? '' : to}`;
    const known = trees.get(key);
    if (known) return known;
    const tree = new Map<string, string[]>();
    for (const place of all)
      if (
        place.hierarchyId === hierarchyId &&
        place.parentId !== null &&
        place.validFrom <= to &&
        (place.validTo === null || place.validTo > to)
      )
        tree.set(place.parentId, [...(tree.get(place.parentId) ?? []), place.unitId]);
    trees.set(key, tree);
    return tree;
  };

  const remembered = new Map<string, { figures: UnitsOfPeriod<UnitFigure>; kept: Kept }>();
  const standing = (id: string, hierarchyId: string, unitId: string, period: string): Standing | null => {
    const made = remembered.get(id);
    const own = made?.figures.get(period)?.get(unitId);
    if (own) return { value: own.value, isOnlyHere: false };
    const here = made?.kept.get(hierarchyId)?.get(period)?.get(unitId);
    if (here) return { value: here.total, isOnlyHere: hierarchyId !== MAIN_HIERARCHY };
    const main = made?.kept.get(MAIN_HIERARCHY)?.get(period)?.get(unitId);
    return main ? { value: main.total, isOnlyHere: false } : null;
  };

  const reckonFormula = (making: Making, formula: Formula, kept: Kept): void => {
    const refs = listRefs(formula);
    const cells = new Map<string, Set<string>>();
    for (const { indicatorId, yearsBack, periodsBack = 0 } of refs) {
      const made = remembered.get(indicatorId);
      for (const one of made ? [made.figures, ...made.kept.values()] : [])
        for (const [then, of] of one) {
          const period = shiftPeriod(then, yearsBack, periodsBack);
          if (period === null) continue;
          const there = cells.get(period) ?? new Set();
          for (const unitId of of.keys()) there.add(unitId);
          cells.set(period, there);
        }
    }
    for (const hierarchyId of hierarchies)
      for (const [period, unitIds] of cells)
        for (const unitId of unitIds) {
          if (isTotal(kept, hierarchyId, period, unitId)) continue;
          const made = reckonCell(making, formula, refs, hierarchyId, unitId, period);
          if (made) place(kept, hierarchyId, period, unitId, made);
        }
  };
  const reckonCell = (
    making: Making,
    formula: Formula,
    refs: readonly FormulaRef[],
    hierarchyId: string,
    unitId: string,
    period: string,
  ): Total | null => {
    const figureOf = ({ indicatorId, yearsBack, periodsBack = 0 }: FormulaRef) => {
      const then = shiftPeriod(period, -yearsBack, -periodsBack);
      return then === null ? null : standing(indicatorId, hierarchyId, unitId, then);
    };
    const found = refs.map(figureOf);
    if (found.some((one) => one === null)) return null;
    if (hierarchyId !== MAIN_HIERARCHY && !found.some((one) => one!.isOnlyHere)) return null;
    const isDefined = found.every((one) => one!.value !== null);
    const given = isDefined ? evaluateFormula(formula, (ref) => figureOf(ref)!.value) : null;
    const total = given && 'value' in given ? given.value : null;
    const isRatio = making.numeratorIndicatorId !== null;
    const input = (id: string | null) =>
      isRatio ? (standing(id!, hierarchyId, unitId, period)?.value ?? null) : null;
    return {
      total,
      numerator: input(making.numeratorIndicatorId),
      denominator: input(making.denominatorIndicatorId),
      unitCount: 0,
      how: isRatio ? 'indicators' : 'formula',
      reason: total !== null ? null : isDefined ? 'division_by_zero' : 'input_not_defined',
      latest: null,
    };
  };

  return {
    reckon: (making: Making, figures: UnitsOfPeriod<UnitFigure>, isRead: boolean): Kept => {
      const kept: Kept = new Map(hierarchies.map((id) => [id, new Map()]));
      if (making.numeratorIndicatorId === null)
        for (const hierarchyId of hierarchies)
          for (const [period, of] of figures) {
            const weightOf = (unitId: string) =>
              making.weightIndicatorId
                ? (standing(making.weightIndicatorId, hierarchyId, unitId, period)?.value ?? null)
                : null;
            const main = kept.get(MAIN_HIERARCHY)!.get(period);
            const totals = totalsFromScratch(treeOf(hierarchyId, period), of, making, weightOf, main);
            kept.get(hierarchyId)!.set(period, totals);
          }
      const formula = formulaOf(making);
      if (formula) reckonFormula(making, formula, kept);
      if (isRead) remembered.set(making.id, { figures, kept });
      return kept;
    },
  };
};

const isTotal = (kept: Kept, hierarchyId: string, period: string, unitId: string): boolean =>
  [hierarchyId, MAIN_HIERARCHY].some((id) => kept.get(id)?.get(period)?.get(unitId)?.how === 'units');

const place = (kept: Kept, hierarchyId: string, period: string, unitId: string, total: Total): void => {
  const periods = kept.get(hierarchyId)!;
  const units = periods.get(period) ?? new Map<string, Total>();
  periods.set(period, units.set(unitId, total));
};
