// One indicator as rows of text and back: the same text means the same indicator, so that what was not changed is known.
import { decimal, toDecimalString } from '../../kernel/decimal.ts';
import type { Dimension, IndicatorFields } from '../indicators/index.ts';
import type { Row } from './rules/columns.ts';

/** An indicator of the catalogue with what stands around it. */
export type Entry = { row: Row; rules: Row[]; breakdowns: Row[] };

/** Codes and ids of what an indicator may name. */
export type Names = {
  unitCode: (id: string) => string;
  indicatorCode: (id: string) => string;
  dimensionCode: (id: string) => string;
};

const number = (value: string | null): string => (value === null ? '' : toDecimalString(decimal(value)));

export const toEntry = (fields: IndicatorFields, names: Names): Entry => {
  const code = (id: string | null | undefined) => (id ? names.indicatorCode(id) : '');
  return {
    row: {
      code: fields.code,
      nameVi: fields.nameVi,
      nameEn: fields.nameEn ?? '',
      definition: fields.definition ?? '',
      unit: fields.unit,
      decimals: String(fields.decimals),
      direction: fields.direction,
      priceBasis: fields.priceBasis,
      method: fields.method,
      area: fields.area,
      frequency: fields.frequency,
      unitAggregation: fields.unitAggregation,
      ratioScale: String(fields.ratioScale),
      weight: code(fields.weightIndicatorId),
      numerator: code(fields.numeratorIndicatorId),
      denominator: code(fields.denominatorIndicatorId),
      timeAggregation: fields.timeAggregation,
      owner: fields.ownerUnitId ? names.unitCode(fields.ownerUnitId) : '',
      dataSource: fields.dataSource ?? '',
      dueCalendar: fields.dueRule?.calendar ?? '',
      dueDays: fields.dueRule ? String(fields.dueRule.workingDays) : '',
      dueKinds: fields.dueRule?.unitKinds.join(', ') ?? '',
      growthOf: code(fields.growthOfId),
      formula: fields.formula ?? '',
      synonyms: fields.synonyms.join('\n'),
    },
    rules: fields.rules.map((rule) => ({
      indicator: fields.code,
      kind: rule.kind,
      severity: rule.severity,
      low: number(rule.low),
      high: number(rule.high),
      against: rule.against ?? '',
      relation: rule.relation ?? '',
      formula: rule.formula ?? '',
    })),
    breakdowns: fields.breakdowns.map(({ dimensionId, severity, tolerance }) => ({
      indicator: fields.code,
      dimension: names.dimensionCode(dimensionId),
      severity,
      tolerance: number(tolerance),
    })),
  };
};

export const toDimensionRows = (dimensions: readonly Dimension[]): Row[] =>
  dimensions.flatMap(({ code, nameVi, nameEn, members }) =>
    members.map((member) => ({
      code,
      nameVi,
      nameEn: nameEn ?? '',
      memberCode: member.code,
      memberVi: member.nameVi,
      memberEn: member.nameEn ?? '',
    })),
  );

/** Text equal cell by cell: the same indicator. */
export const isSameEntry = (a: Entry, b: Entry): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = ({ row, rules, breakdowns }: Entry) =>
  [row, ...rules, ...breakdowns].map((one) =>
    Object.keys(one)
      .sort()
      .map((key) => [key, one[key]]),
  );
