// Formulas of indicators and of rules: read, checked against the catalogue, tried out.
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { getPeriod, type Period, periodBefore, samePeriodBefore } from '../../../kernel/period.ts';
import { invalidField, notFound, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { contract } from '../contract.ts';
import { compileFormula, type KnownIndicators } from '../formula/compile.ts';
import { findRing } from '../formula/ring.ts';
import {
  findUnits,
  getRootUnit,
  listReaders,
  listReckonedFrom,
  listStandingAt,
  listStandingPeriods,
  loadKnownIndicators,
  placeKey,
  rewordFormula,
  takeTurnsOnFormulas,
} from '../queries.ts';
import { evaluateFormula, type Formula, type FormulaRef, listRefs } from '../rules/formula.ts';
import { comparePeriods } from '../rules.ts';

type C = typeof contract;
export type ReadFormula = { text: string; tree: Formula; inputIds: string[] };

const inputsOf = (tree: Formula): string[] => [
  ...new Set(listRefs(tree).map(({ indicatorId }) => indicatorId)),
];

/** Throws with the field where the formula is wrong, and where in it. */
export const readFormula = (
  text: string,
  unit: string,
  known: KnownIndicators,
  field: string,
): ReadFormula => {
  const compiled = compileFormula(text, unit, known);
  if (!('tree' in compiled)) throw invalidField(field, compiled.code, compiled.message);
  return { text, tree: compiled.tree, inputIds: inputsOf(compiled.tree) };
};

const ringOf = async (
  { db }: Context,
  indicatorId: string,
  inputIds: readonly string[],
  known: KnownIndicators,
): Promise<string | null> => {
  const inputs = await listReckonedFrom(db);
  const ring = findRing(indicatorId, inputs.set(indicatorId, [...inputIds]));
  const codes = new Map([...known.values()].map(({ id, code }) => [id, code]));
  return ring?.map((id) => codes.get(id)).join(' → ') ?? null;
};
const ringWords = (ring: string) => ({
  vi: `Công thức đọc lẫn nhau thành vòng: ${ring}`,
  en: `The formulas read one another in a ring: ${ring}`,
});

/** Refuses a formula that, through others, would read its own indicator. */
export const refuseRing = async (
  ctx: Context,
  indicatorId: string,
  inputIds: readonly string[],
  known: KnownIndicators,
  field = 'formula',
): Promise<void> => {
  await takeTurnsOnFormulas(ctx.db);
  const ring = await ringOf(ctx, indicatorId, inputIds, known);
  if (ring) throw invalidField(field, 'ring', ringWords(ring));
};

/** After a change of code, unit or price basis: formulas that name the indicator follow it, or the change is refused. */
export const keepReadersRight = async (ctx: Context, before: Indicator, after: Indicator): Promise<void> => {
  const renamed = before.code !== after.code;
  if (!renamed && before.unit === after.unit && before.priceBasis === after.priceBasis) return;
  const known = await loadKnownIndicators(ctx.db);
  for (const reader of await listReaders(ctx.db, before.id)) {
    if (reader.text === null) continue;
    const text = reader.text.replace(/\[([^[\]\n]*)\]/g, (whole, code: string) =>
      code.trim().toLowerCase() === before.code.toLowerCase() ? `[${after.code}]` : whole,
    );
    const compiled = compileFormula(text, reader.unit, known);
    if (!('tree' in compiled))
      throw ruleBroken('formula_breaks', {
        vi: `Công thức của ${reader.code} không còn đúng: ${compiled.message.vi}`,
        en: `The formula of ${reader.code} would break: ${compiled.message.en}`,
      });
    if (renamed) await rewordFormula(ctx.db, reader, text);
  }
};

/** The period a reference means, seen from the period of the formula; null: there is none before it. */
export const periodOfRef = (period: Period, { yearsBack, periodsBack }: FormulaRef): string | null => {
  const then = periodsBack ? periodBefore(period) : period;
  return then && (yearsBack ? samePeriodBefore(then) : then).code;
};

const placeOf = (ref: FormulaRef, unitId: string, period: string) => {
  const then = periodOfRef(getPeriod(period), ref);
  if (then === null) return null;
  return { indicatorId: ref.indicatorId, unitId, period: then };
};

/** The newest period of the unit in which every input stands, else the newest of any input. */
const choosePeriod = async (ctx: Context, tree: Formula, unitId: string): Promise<string | null> => {
  const inputs = inputsOf(tree);
  const periods = await listStandingPeriods(ctx.db, inputs, unitId);
  const newest = (codes: string[]) => codes.sort(comparePeriods).at(-1);
  const complete = periods.filter(({ count }) => count === inputs.length).map(({ period }) => period);
  return newest(complete) ?? newest(periods.map(({ period }) => period)) ?? null;
};

const tryAt = async (ctx: Context, tree: Formula, unitId: string, period: string) => {
  const refs = [...new Map(listRefs(tree).map((ref) => [JSON.stringify(ref), ref])).values()];
  const places = refs.map((ref) => placeOf(ref, unitId, period));
  const standing = await listStandingAt(
    ctx.db,
    places.filter((place) => place !== null),
  );
  const figureOf = (ref: FormulaRef) => {
    const place = placeOf(ref, unitId, period);
    return (place && standing.get(placeKey(place))) ?? null;
  };
  const given = evaluateFormula(tree, figureOf);
  return { refs, given, figureOf };
};

export const tryFormula = async (
  ctx: Context,
  { formula, unit: counted, indicatorId, unitId, period }: InputOf<C['tryFormula']>,
): Promise<OutputOf<C['tryFormula']>> => {
  const known = await loadKnownIndicators(ctx.db);
  const compiled = compileFormula(formula, counted, known);
  if (!('tree' in compiled)) return { error: compiled, inputs: [], trial: null };
  const { tree } = compiled;
  const byId = new Map([...known.values()].map((one) => [one.id, one]));
  const inputs = inputsOf(tree).map((id) => {
    const { code, nameVi, unit } = byId.get(id)!;
    return { id, code, nameVi, unit };
  });
  const ring = indicatorId ? await ringOf(ctx, indicatorId, inputsOf(tree), known) : null;
  if (ring)
    return {
      error: { start: 0, end: formula.length, code: 'ring', message: ringWords(ring) },
      inputs,
      trial: null,
    };
  const unit = unitId ? (await findUnits(ctx.db, [unitId])).get(unitId) : await getRootUnit(ctx.db);
  if (!unit) throw notFound({ vi: 'đơn vị này', en: 'unit' });
  const at = period ?? (await choosePeriod(ctx, tree, unit.id));
  if (!at) return { error: null, inputs, trial: null };
  const { refs, given, figureOf } = await tryAt(ctx, tree, unit.id, at);
  return {
    error: null,
    inputs,
    trial: {
      unit: { id: unit.id, code: unit.code, name: unit.name },
      period: at,
      value: 'value' in given ? given.value : null,
      isDividedByZero: 'notDefined' in given,
      figures: refs.map((ref) => ({
        code: byId.get(ref.indicatorId)!.code,
        period: periodOfRef(getPeriod(at), ref) ?? at,
        value: figureOf(ref),
      })),
    },
  };
};
