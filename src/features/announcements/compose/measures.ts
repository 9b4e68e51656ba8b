// A row of a frozen scorecard as the writer of prose wants it, and the way back from what it wrote to the facts' ids.
import { Decimal } from '../../../kernel/decimal.ts';
import { type BaselineName, isPartial, type Method } from '../../../kernel/figures.ts';
import type { Bind, MeasureToWrite, RelationToWrite, Run as WrittenRun } from '../../../prose/write/index.ts';
import type { Fact, ScorecardRow } from '../../assessments/index.ts';
import type { Run } from '../contract.ts';
import { factKey } from '../fact-text.ts';

type Baseline = ScorecardRow['baselines'][number];

const SHARES: Record<BaselineName, RelationToWrite['type']> = {
  plan: 'pct_of_plan',
  central: 'pct_of_central_estimate',
  local: 'pct_of_local_estimate',
  revised: 'pct_of_plan',
};
/** Only here is the score a share of the plan; elsewhere it is points or progress and must not be called one. */
const SCORES_ARE_SHARES: ReadonlySet<Method> = new Set(['ratio', 'complete']);
const PERCENT_DECIMALS = 2;

const percent = (score: string): string => new Decimal(score).toDecimalPlaces(PERCENT_DECIMALS).toFixed();

const basisOf = (baseline: Baseline): Pick<RelationToWrite, 'basis' | 'basisEn'> => {
  if (baseline.label) return { basis: baseline.label, basisEn: baseline.label };
  return baseline.name === 'revised' ? { basis: 'kế hoạch điều chỉnh', basisEn: 'the revised plan' } : {};
};

type Named = { relation: RelationToWrite; part: Fact['part']; baseline: BaselineName | null };

const relationOf = (row: ScorecardRow, baseline: Baseline): Named | null => {
  const { score } = baseline.attainment;
  if (score !== null && SCORES_ARE_SHARES.has(row.method))
    return {
      relation: { type: SHARES[baseline.name], value: percent(score), ...basisOf(baseline) },
      part: 'attainment',
      baseline: baseline.name,
    };
  if (baseline.value === null || !baseline.isRating) return null;
  return {
    relation: { type: 'plan_value', value: baseline.value, unit: row.indicator?.unit, ...basisOf(baseline) },
    part: 'plan',
    baseline: baseline.name,
  };
};

const changeOf = ({ change }: ScorecardRow): Named | null =>
  change && {
    relation: { type: change.mode === 'points' ? 'yoy_pp' : 'yoy_pct', value: percent(change.value) },
    part: 'change',
    baseline: null,
  };

const relationsOf = (row: ScorecardRow): Named[] =>
  [...row.baselines.map((baseline) => relationOf(row, baseline)), changeOf(row)].filter(
    (one) => one !== null,
  );

/** Null where there is no figure to write a sentence about. */
export const resultToWrite = (row: ScorecardRow): MeasureToWrite | null => {
  const { indicator, result } = row;
  if (!indicator || result?.value == null || isPartial(result)) return null;
  return {
    id: row.targetId,
    indicator: row.name.vi,
    indicatorEn: row.name.en,
    value: result.value,
    unit: indicator.unit,
    kind: result.kind === 'estimate' || result.vintage === 'estimate' ? 'estimate' : 'actual',
    period: row.period,
    priceBasis: priceBasisOf(indicator.priceBasis),
    direction: indicator.direction,
    met: row.band === 'met_or_exceeded',
    relations: relationsOf(row).map((named) => named.relation),
  };
};

const priceBasisOf = (basis: string): 'current' | 'constant' | undefined =>
  basis === 'current' ? 'current' : basis.startsWith('constant') ? 'constant' : undefined;

const QUALIFIERS: Partial<Record<ScorecardRow['operator'], MeasureToWrite['qualifier']>> = {
  gte: '>=',
  lte: '<=',
};

/** A target of the coming year. */
export const targetToWrite = (row: ScorecardRow): MeasureToWrite | null => {
  const { indicator } = row;
  const baseline = row.baselines.find((one) => one.isRating) ?? row.baselines[0];
  if (!indicator || !baseline || baseline.value === null) return null;
  return {
    id: row.targetId,
    indicator: row.name.vi,
    indicatorEn: row.name.en,
    value: baseline.value,
    unit: indicator.unit,
    qualifier: QUALIFIERS[row.operator],
    approx: row.operator === 'approx' ? 'khoảng' : undefined,
    kind: 'target',
    period: row.period,
    direction: indicator.direction,
    change: row.operator === 'reduce_by' ? 'by' : row.operator === 'reduce_to' ? 'to' : undefined,
    relations: [],
  };
};

/** Makes runs live: each bound number gets the id of the fact it prints. A number without a fact stays plain text. */
export const binder = (rows: readonly ScorecardRow[], facts: ReadonlyMap<string, Fact>) => {
  const byTarget = new Map(rows.map((row) => [row.targetId, row]));
  const factOf = ({ measureId, part, relation }: Bind, kind: 'result' | 'target'): Fact | undefined => {
    const row = byTarget.get(measureId);
    if (!row) return undefined;
    const find = (what: Fact['part'], baseline: BaselineName | null) =>
      facts.get(factKey({ targetId: measureId, part: what, baseline, band: null }));
    if (kind === 'target')
      return find('plan', (row.baselines.find((one) => one.isRating) ?? row.baselines[0])?.name ?? null);
    if (relation === undefined) return part === 'value' ? find('value', null) : undefined;
    const named = relationsOf(row)[relation];
    return named && find(named.part, named.baseline);
  };
  return (runs: readonly WrittenRun[], kind: 'result' | 'target' = 'result'): Run[] =>
    runs.map(({ text, bind }) => {
      const fact = bind && factOf(bind, kind);
      return fact ? { text, factId: fact.id } : { text };
    });
};
