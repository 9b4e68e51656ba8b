import type { Kind, Stated, Vintage } from '../../../../kernel/figures.ts';
import { STATED_TYPES } from '../../../../kernel/figures.ts';
import type { Words } from '../../../../kernel/problem.ts';
import type { Context } from '../../../../store/context.ts';
import { reportMany, type ValueEntry } from '../../../indicators/index.ts';
import type { CommitResult, MeasureFact } from '../../contract.ts';
import { convertUnit } from '../../rules.ts';
import type { Linked } from './links.ts';

type Saved = Pick<CommitResult, 'values' | 'errors'>;
type Defaults = { documentId: string; period: string; unitId: string; vintage: Vintage };

const stated = (fact: MeasureFact): Stated[] =>
  fact.relations.flatMap(({ type, value }) =>
    value && (STATED_TYPES as readonly string[]).includes(type)
      ? [{ type: type as Stated['type'], value }]
      : [],
  );

/** The figure in the indicator's unit, or why it cannot be one. */
const figureOf = ({ fact, indicator }: Linked): { value: string } | { message: Words } => {
  const ratio = fact.relations.find((one) => one.type === 'ratio');
  const read = fact.value ?? ratio?.numerator;
  if (!read)
    return {
      message: {
        vi: `“${fact.indicator}” không có một con số duy nhất (khoảng giá trị) nên chưa ghi được`,
        en: `“${fact.indicator}” is a range, not one figure, and was not stored`,
      },
    };
  const value = fact.unit ? convertUnit(read, fact.unit, indicator.unit) : read;
  if (value === null)
    return {
      message: {
        vi: `Đơn vị “${fact.unit}” không đổi được sang “${indicator.unit}” của chỉ tiêu ${indicator.nameVi}`,
        en: `“${fact.unit}” cannot be converted to “${indicator.unit}” of ${indicator.nameVi}`,
      },
    };
  return { value };
};

const entryOf = (one: Linked, value: string, defaults: Defaults): ValueEntry => {
  const { fact, state, indicator } = one;
  const ratio = fact.relations.find((relation) => relation.type === 'ratio');
  const kind: Kind = fact.measureKind === 'estimate' ? 'estimate' : 'actual';
  return {
    indicatorId: indicator.id,
    unitId: state.unitId ?? defaults.unitId,
    period: fact.period ?? defaults.period,
    kind,
    vintage: kind === 'estimate' ? 'estimate' : defaults.vintage,
    value,
    numerator: ratio?.numerator,
    denominator: ratio?.denominator,
    stated: stated(fact).slice(0, 12),
    note: fact.approx ? `${fact.approx} (theo văn bản)` : null,
    reason: null,
    illustrative: false,
    source: {
      documentId: defaults.documentId,
      start: fact.start,
      end: fact.end,
      text: fact.text.slice(0, 2000),
    },
  };
};

/** Good figures are stored; for the others it is said why not. */
export const storeValues = async (
  ctx: Context,
  linked: readonly Linked[],
  defaults: Defaults,
): Promise<Saved> => {
  const errors: Saved['errors'] = [];
  const rows: { one: Linked; entry: ValueEntry }[] = [];
  const taken = new Map<string, Linked>();
  for (const one of linked) {
    const figure = figureOf(one);
    if ('message' in figure) {
      errors.push({ factId: one.fact.id, message: figure.message });
      continue;
    }
    const entry = entryOf(one, figure.value, defaults);
    const cell = [entry.indicatorId, entry.unitId, entry.period, entry.kind, entry.vintage].join('|');
    if (taken.has(cell)) {
      const message = {
        vi: `Văn bản đã cho một số khác về ${one.indicator.nameVi} trong cùng kỳ; chỉ số thứ nhất được ghi`,
        en: `The paper gives another figure of ${one.indicator.nameVi} for this period; only the first was stored`,
      };
      errors.push({ factId: one.fact.id, message });
      continue;
    }
    taken.set(cell, one);
    rows.push({ one, entry });
  }
  if (!rows.length) return { values: [], errors };
  const written = await reportMany(ctx, { values: rows.map((row) => row.entry), keepGood: true });
  const ids = new Map(written.saved.map((row) => [row.row, row.id]));
  for (const { row, message } of written.errors) errors.push({ factId: rows[row]!.one.fact.id, message });
  const bad = new Set(written.errors.map((error) => error.row));
  const values = rows.flatMap(({ one, entry }, row) =>
    bad.has(row)
      ? []
      : [
          {
            factId: one.fact.id,
            valueId: ids.get(row) ?? null,
            indicatorId: one.indicator.id,
            name: one.indicator.nameVi,
            period: entry.period,
          },
        ],
  );
  return { values, errors };
};
