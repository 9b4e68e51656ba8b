// What the form of an indicator holds, and how it becomes the input of an endpoint.

import type { BreakdownFields, DueRule, Indicator, Rule } from '../../../features/indicators/contract.ts';
import { EMPTY_NUMBER, exactOf, type TypedNumber, typedOf } from '../../components/exact-number.ts';

export type TypedRule = Pick<Rule, 'kind' | 'severity'> & {
  key: string;
  low: TypedNumber;
  high: TypedNumber;
  against: NonNullable<Rule['against']>;
  relation: NonNullable<Rule['relation']>;
  formula: string;
};
export const EMPTY_RULE: TypedRule = {
  key: '',
  kind: 'range',
  severity: 'warn',
  low: EMPTY_NUMBER,
  high: EMPTY_NUMBER,
  against: 'period_before',
  relation: '<=',
  formula: '',
};

export type Fields = Pick<
  Indicator,
  | 'code'
  | 'nameVi'
  | 'unit'
  | 'direction'
  | 'priceBasis'
  | 'method'
  | 'area'
  | 'frequency'
  | 'unitAggregation'
  | 'timeAggregation'
  | 'synonyms'
> & {
  nameEn: string;
  definition: string;
  dataSource: string;
  formula: string;
  decimals: string;
  ratioScale: string;
  weightIndicatorId: string | null;
  numeratorIndicatorId: string | null;
  denominatorIndicatorId: string | null;
  ownerUnitId: string | null;
  dueRule: DueRule | null;
  rules: TypedRule[];
  breakdowns: (Omit<BreakdownFields, 'tolerance'> & { tolerance: TypedNumber })[];
};

/** An indicator with what stands around it, as its page has it. */
export type Described = Indicator & { rules: Rule[]; breakdowns: BreakdownFields[] };

const typedRule = (rule: Rule): TypedRule => ({
  key: rule.id,
  kind: rule.kind,
  severity: rule.severity,
  low: typedOf(rule.low),
  high: typedOf(rule.high),
  against: rule.against ?? EMPTY_RULE.against,
  relation: rule.relation ?? EMPTY_RULE.relation,
  formula: rule.formula ?? '',
});

export const fieldsOf = (one: Described | undefined): Fields => ({
  code: one?.code ?? '',
  nameVi: one?.nameVi ?? '',
  nameEn: one?.nameEn ?? '',
  definition: one?.definition ?? '',
  unit: one?.unit ?? '',
  decimals: String(one?.decimals ?? 2),
  direction: one?.direction ?? 'up',
  priceBasis: one?.priceBasis ?? 'none',
  method: one?.method ?? 'ratio',
  area: one?.area ?? 'economy',
  frequency: one?.frequency ?? 'year',
  unitAggregation: one?.unitAggregation ?? 'none',
  timeAggregation: one?.timeAggregation ?? 'none',
  ratioScale: String(one?.ratioScale ?? 100),
  weightIndicatorId: one?.weightIndicatorId ?? null,
  numeratorIndicatorId: one?.numeratorIndicatorId ?? null,
  denominatorIndicatorId: one?.denominatorIndicatorId ?? null,
  ownerUnitId: one?.ownerUnit?.id ?? null,
  synonyms: one?.synonyms ?? [],
  dataSource: one?.dataSource ?? '',
  formula: one?.formula ?? '',
  dueRule: one?.dueRule ?? null,
  rules: one?.rules.map(typedRule) ?? [],
  breakdowns:
    one?.breakdowns.map(({ dimensionId, severity, tolerance }) => ({
      dimensionId,
      severity,
      tolerance: typedOf(tolerance === '0' ? null : tolerance),
    })) ?? [],
});

export const inputOfFields = (fields: Fields, growthOfId: string | null) => ({
  ...fields,
  decimals: Number(fields.decimals),
  ratioScale: Number(fields.ratioScale),
  growthOfId,
  breakdowns: fields.breakdowns.map(({ tolerance, ...one }) => ({
    ...one,
    tolerance: exactOf(tolerance) ?? '0',
  })),
  rules: fields.rules.map(({ kind, severity, low, high, against, relation, formula }) =>
    kind === 'relation'
      ? { kind, severity, relation, formula }
      : { kind, severity, low: exactOf(low), high: exactOf(high), ...(kind === 'change' && { against }) },
  ),
});
