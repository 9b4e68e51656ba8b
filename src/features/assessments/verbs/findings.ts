import { getPeriod, samePeriodBefore } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import { listValues, type Value } from '../../indicators/index.ts';
import type { Finding, ScorecardRow } from '../contract.ts';
import {
  declaredDiffers,
  growthDiffers,
  impliedPlanDiffers,
  statedChangeDiffers,
  twoValues,
} from '../rules.ts';
import type { Figures } from './load-rows.ts';

type Subject = ScorecardRow['parts'][number];

/** A level and the growth rate that belongs to it, where either is a target and both have a figure. */
const growthFindings = (subjects: readonly Subject[], figures: Figures): Finding[] => {
  const seen = new Set<string>();
  return subjects.flatMap((subject) => {
    const id = subject.indicator?.id;
    const pairs = [...figures.indicators.values()].filter(
      (one) => one.growthOf && (one.id === id || one.growthOf.id === id),
    );
    return pairs.flatMap((rateIndicator) => {
      const levelId = rateIndicator.growthOf!.id;
      const key = `${rateIndicator.id} ${subject.unit.id} ${subject.period}`;
      const rate = figures.best(rateIndicator.id, subject.unit.id, subject.period);
      const level = figures.best(levelId, subject.unit.id, subject.period);
      if (!rate || !level || seen.has(key)) return [];
      seen.add(key);
      const before = samePeriodBefore(getPeriod(subject.period)).code;
      const finding = growthDiffers({
        name: { vi: rateIndicator.nameVi, en: rateIndicator.nameEn ?? rateIndicator.nameVi },
        targetId: subject.targetId,
        indicatorId: rateIndicator.id,
        rate,
        level,
        previousLevel: figures.best(levelId, subject.unit.id, before),
      });
      return finding ? [finding] : [];
    });
  });
};

/** Everything about these rows that contradicts itself. */
export const findContradictions = async (
  { db }: Pick<Context, 'db'>,
  rows: readonly ScorecardRow[],
  figures: Figures,
): Promise<Finding[]> => {
  const subjects: Subject[] = rows.flatMap((row) => [row, ...row.parts]).filter((row) => row.indicator);
  const versions = subjects.length
    ? await listValues(db, {
        indicatorIds: [...new Set(subjects.map((row) => row.indicator!.id))],
        unitIds: [...new Set(subjects.map((row) => row.unit.id))],
        periods: [...new Set(subjects.map((row) => row.period))],
        allVersions: true,
      })
    : [];
  const own = (row: Subject): Value[] =>
    versions.filter(
      (value) =>
        value.indicatorId === row.indicator!.id &&
        value.unit.id === row.unit.id &&
        value.period === row.period,
    );
  const perRow = subjects.flatMap((row) => {
    const figure = figures.best(row.indicator!.id, row.unit.id, row.period);
    const two = twoValues(row, own(row));
    if (!figure) return two ? [two] : [];
    const stated = statedChangeDiffers(row, figure);
    return [two, stated].filter((one) => one !== null).concat(impliedPlanDiffers(row, figure));
  });
  return [...growthFindings(subjects, figures), ...perRow, ...declaredDiffers(rows)];
};
