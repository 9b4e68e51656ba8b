// Rows of text → the input of an indicator, or what is wrong with them and where.
import { fieldMessage } from '../../kernel/field-messages.ts';
import type { Words } from '../../kernel/problem.ts';
import { IndicatorFields } from '../indicators/index.ts';
import type { Bad, Located } from './read-sheets.ts';
import type { Row } from './rules/columns.ts';
import type { Known } from './situation.ts';

/** An indicator as its rows say it, each located. */
export type LocatedEntry = { row: Located; rules: Located[]; breakdowns: Located[] };

/** Where a field of the input stands: "rules.1.low" is in the second check of the indicator. */
export const badOf = (entry: LocatedEntry, field: string, code: string, message: Words): Bad => {
  const listed = /^(rules|breakdowns)\.(\d+)\.(.+)$/.exec(field);
  const one = listed ? entry[listed[1] as 'rules' | 'breakdowns'][Number(listed[2])] : undefined;
  return one ? one.bad(listed![3]!, code, message) : entry.row.bad(field, code, message);
};

const unknown = (what: string, english: string, code: string): Words => ({
  vi: `Không có ${what} mã “${code}”`,
  en: `There is no ${english} “${code}”`,
});

const integer = (text: string | undefined): number | undefined =>
  text && /^-?\d+$/.test(text) ? Number(text) : undefined;

export const toFields = (entry: LocatedEntry, known: Known): IndicatorFields | Bad[] => {
  const bad: Bad[] = [];
  const said = entry.row.row;
  const look = (
    map: ReadonlyMap<string, string>,
    located: Located,
    key: string,
    field: string,
    what: [string, string],
  ) => {
    const code = located.row[key];
    if (!code) return null;
    const id = map.get(code.toLowerCase());
    if (!id) bad.push(located.bad(field, 'unknown', unknown(what[0], what[1], code)));
    return id ?? null;
  };
  const indicator = (key: string, field: string) =>
    look(known.indicators, entry.row, key, field, ['chỉ tiêu', 'indicator']);
  const input = {
    ...said,
    decimals: integer(said.decimals) ?? (said.decimals ? said.decimals : undefined),
    ratioScale: integer(said.ratioScale) ?? (said.ratioScale ? said.ratioScale : undefined),
    direction: said.direction || undefined,
    priceBasis: said.priceBasis || undefined,
    method: said.method || undefined,
    area: said.area || undefined,
    frequency: said.frequency || undefined,
    unitAggregation: said.unitAggregation || undefined,
    timeAggregation: said.timeAggregation || undefined,
    weightIndicatorId: indicator('weight', 'weightIndicatorId'),
    numeratorIndicatorId: indicator('numerator', 'numeratorIndicatorId'),
    denominatorIndicatorId: indicator('denominator', 'denominatorIndicatorId'),
    growthOfId: indicator('growthOf', 'growthOfId'),
    ownerUnitId: look(known.units, entry.row, 'owner', 'ownerUnitId', ['đơn vị', 'unit']),
    dueRule: said.dueCalendar
      ? {
          calendar: said.dueCalendar,
          workingDays: integer(said.dueDays) ?? said.dueDays,
          unitKinds: (said.dueKinds ?? '')
            .split(/[,;]/)
            .map((kind) => kind.trim())
            .filter(Boolean),
        }
      : null,
    synonyms: (said.synonyms ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
    rules: entry.rules.map(({ row }) => ({
      kind: row.kind || undefined,
      severity: row.severity || undefined,
      low: row.low || null,
      high: row.high || null,
      against: row.against || null,
      relation: row.relation || null,
      formula: row.formula || null,
    })),
    breakdowns: entry.breakdowns.map((located) => ({
      dimensionId:
        look(known.dimensions, located, 'dimension', 'dimensionId', ['phân tổ', 'dimension']) ?? undefined,
      severity: located.row.severity || undefined,
      tolerance: located.row.tolerance || undefined,
    })),
  };
  if (bad.length) return bad;
  const read = IndicatorFields.safeParse(input);
  if (read.success) return read.data;
  return read.error.issues.map((issue) => {
    const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code;
    return badOf(entry, issue.path.join('.'), code, fieldMessage(code));
  });
};

/** The same without what may name other indicators: enough for the indicator to be named itself. */
export const bareFields = ({ row }: LocatedEntry, { units }: Known): IndicatorFields | Bad[] =>
  toFields(
    {
      row: {
        ...row,
        row: { ...row.row, ...NAMELESS },
      },
      rules: [],
      breakdowns: [],
    },
    { units, indicators: new Map(), dimensions: new Map() },
  );
/** What a row says of others, as it stands until they are there. */
export const NAMELESS: Row = {
  unitAggregation: 'none',
  weight: '',
  numerator: '',
  denominator: '',
  growthOf: '',
  formula: '',
};
