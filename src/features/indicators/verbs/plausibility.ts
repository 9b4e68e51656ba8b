// Holds figures against the rules of their indicators, of those that read them, and against the parts they are made of.
// Looks at the batch as a whole: what is being written counts as written.
import type { DecimalString } from '../../../kernel/decimal.ts';
import { getPeriod, periodBefore, samePeriodBefore } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Severity } from '../contract/rule.ts';
import {
  haveRules,
  listCodes,
  listPartsOf,
  listRules,
  listRulesReading,
  listStandingAt,
  type PartsOf,
  type Place,
  placeKey,
  type StoredRule,
} from '../queries.ts';
import { evaluateFormula, type FormulaRef, listRefs } from '../rules/formula.ts';
import { checkParts, checkRule } from '../rules/plausibility.ts';
import type { CheckedEntry } from './check-entry.ts';
import { periodOfRef } from './formulas.ts';

export type Finding = {
  row: number;
  code: 'rule_range' | 'rule_change' | 'rule_relation' | 'rule_parts';
  severity: Severity;
  message: Words;
};

/** One thing to look at: which row is answerable, what it needs, and what is odd once the figures are there. */
type Check = {
  row: number;
  needs: readonly (Place | null)[];
  find: (figureAt: (place: Place | null) => DecimalString | null) => Omit<Finding, 'row'> | null;
};
type Figure = CheckedEntry & { figure: string };

const before = ({ period }: Place, against: StoredRule['against']): string | null =>
  (against === 'year_before' ? samePeriodBefore(getPeriod(period)) : periodBefore(getPeriod(period)))?.code ??
  null;

const placeOf = (ref: FormulaRef, { unitId, period }: Place): Place | null => {
  const then = periodOfRef(getPeriod(period), ref);
  return then ? { indicatorId: ref.indicatorId, unitId, period: then } : null;
};

/** A rule at a place; `own` is null where the figure of the rule's own indicator is one of those to be looked up. */
const ruleCheck = (
  rule: StoredRule,
  code: string,
  at: Place,
  row: number,
  own: DecimalString | null,
): Check => {
  const then = rule.kind === 'change' ? before(at, rule.against) : null;
  const earlier = then ? { ...at, period: then } : null;
  const refs = rule.tree ? listRefs(rule.tree) : [];
  return {
    row,
    needs: [at, earlier, ...refs.map((ref) => placeOf(ref, at))],
    find: (figureAt) => {
      const figure = own ?? figureAt(at);
      if (figure === null) return null;
      const given = rule.tree && evaluateFormula(rule.tree, (ref) => figureAt(placeOf(ref, at)));
      const other = given ? ('value' in given ? given.value : null) : figureAt(earlier);
      const message = checkRule(rule, code, figure, other);
      return message && { code: `rule_${rule.kind}`, severity: rule.severity, message };
    },
  };
};

const partsCheck = (parts: PartsOf, at: Place, row: number): Check => {
  const places = parts.partIds.map((indicatorId) => ({ ...at, indicatorId }));
  const whole = { ...at, indicatorId: parts.wholeId };
  return {
    row,
    needs: [whole, ...places],
    find: (figureAt) => {
      const [sum, figures] = [figureAt(whole), places.map(figureAt)];
      if (sum === null || figures.some((figure) => figure === null)) return null;
      const message = checkParts(parts.dimension, sum, figures as DecimalString[], parts.tolerance);
      return message && { code: 'rule_parts', severity: parts.severity, message };
    },
  };
};

const placeOfEntry = ({ indicatorId, unitId, period }: Figure): Place => ({ indicatorId, unitId, period });

/** Rules of others that read an entry: looked at once a place, and not where the other figure is in the batch itself. */
const readerChecks = (
  entries: readonly Figure[],
  rules: readonly StoredRule[],
  codes: ReadonlyMap<string, string>,
  inBatch: ReadonlySet<string>,
): Check[] => {
  const checks = new Map<string, Check>();
  for (const entry of entries)
    for (const rule of rules) {
      const reads =
        rule.tree &&
        listRefs(rule.tree).some(
          (ref) => ref.indicatorId === entry.indicatorId && !ref.yearsBack && !ref.periodsBack,
        );
      const at = { ...placeOfEntry(entry), indicatorId: rule.indicatorId };
      if (reads && !inBatch.has(placeKey(at)))
        checks.set(
          `${rule.id} ${placeKey(at)}`,
          ruleCheck(rule, codes.get(rule.indicatorId) ?? '', at, entry.row, null),
        );
    }
  return [...checks.values()];
};

/** The whole answers for its parts where it is in the batch, else the last of the parts. */
const breakdownChecks = (entries: readonly Figure[], breakdowns: readonly PartsOf[]): Check[] => {
  const checks = new Map<string, { check: Check; isWhole: boolean }>();
  for (const entry of entries)
    for (const parts of breakdowns) {
      const isWhole = entry.indicatorId === parts.wholeId;
      if (!isWhole && !parts.partIds.includes(entry.indicatorId)) continue;
      const key = `${parts.dimension} ${placeKey({ ...placeOfEntry(entry), indicatorId: parts.wholeId })}`;
      if (!checks.get(key)?.isWhole)
        checks.set(key, { check: partsCheck(parts, placeOfEntry(entry), entry.row), isWhole });
    }
  return [...checks.values()].map(({ check }) => check);
};

export const findOdd = async (ctx: Context, checked: readonly CheckedEntry[]): Promise<Finding[]> => {
  const entries = checked.filter((entry): entry is Figure => entry.figure !== null);
  const ids = [...new Set(entries.map(({ indicatorId }) => indicatorId))];
  if (ids.length === 0 || !(await haveRules(ctx.db, ids))) return [];
  const rules = await listRules(ctx.db, ids);
  const reading = (await listRulesReading(ctx.db, ids)).filter((rule) => rule.kind === 'relation');
  const breakdowns = await listPartsOf(ctx.db, ids);
  const rulesOf = Map.groupBy(rules, ({ indicatorId }) => indicatorId);
  const batch = new Map(
    entries
      .filter(({ kind }) => kind !== 'forecast')
      .map((entry) => [placeKey(placeOfEntry(entry)), entry.figure]),
  );
  const checks = [
    ...entries.flatMap((entry) =>
      (rulesOf.get(entry.indicatorId) ?? []).map((rule) =>
        ruleCheck(rule, entry.indicator.code, placeOfEntry(entry), entry.row, entry.figure),
      ),
    ),
    ...readerChecks(
      entries,
      reading,
      await listCodes(
        ctx.db,
        reading.map((rule) => rule.indicatorId),
      ),
      new Set(batch.keys()),
    ),
    ...breakdownChecks(entries, breakdowns),
  ];
  const needed = checks.flatMap(({ needs }) => needs).filter((place) => place !== null);
  const standing = await listStandingAt(
    ctx.db,
    needed.filter((place) => !batch.has(placeKey(place))),
  );
  const figureAt = (place: Place | null) =>
    place && (batch.get(placeKey(place)) ?? standing.get(placeKey(place)) ?? null);
  return checks.flatMap(({ row, find }) => {
    const found = find(figureAt);
    return found ? [{ row, ...found }] : [];
  });
};
