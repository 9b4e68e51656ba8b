// Where each included measure goes: a known indicator, a new one made on the spot, or nowhere.

import { decimal } from '../../../../kernel/decimal.ts';
import type { Frequency } from '../../../../kernel/figures.ts';
import { fold, slugOf } from '../../../../kernel/folding.ts';
import { getPeriod } from '../../../../kernel/period.ts';
import type { Context } from '../../../../store/context.ts';
import type { IndicatorFields } from '../../../indicators/index.ts';
import {
  addIndicator,
  findIndicatorByCode,
  type Indicator,
  listIndicators,
} from '../../../indicators/index.ts';
import type { FactLink, FactState, MeasureFact } from '../../contract.ts';
import { GOOD_SUGGESTION } from '../../rules.ts';
import { makeSuggester, wantedOf } from '../../suggestions.ts';

/** A measure as it stands after the review, with the state it was decided by. */
export type Decided = { fact: MeasureFact; state: FactState; readName: string };
export type Linked = Decided & { indicator: Indicator };

type NewLink = Extract<FactLink, { to: 'new' }>;

export const linkMeasures = async (
  ctx: Context,
  measures: readonly Decided[],
  period: string,
): Promise<{ linked: Linked[]; unlinked: string[]; newIndicators: number }> => {
  const suggest = await makeSuggester(
    ctx.db,
    measures.map((one) => one.readName),
  );
  const links = measures.map(({ fact, state }): FactLink | null => {
    if (state.link) return state.link;
    const best = suggest(wantedOf(fact))[0];
    return best && best.score >= GOOD_SUGGESTION ? { to: 'indicator', indicatorId: best.indicatorId } : null;
  });
  const known = new Map(
    (
      await listIndicators(ctx.db, {
        ids: links.flatMap((link) => (link?.to === 'indicator' ? [link.indicatorId] : [])),
      })
    ).map((one) => [one.id, one]),
  );
  const made = new Map<string, Indicator>();
  const linked: Linked[] = [];
  const unlinked: string[] = [];
  for (const [i, one] of measures.entries()) {
    const link = links[i];
    let indicator = link?.to === 'indicator' ? known.get(link.indicatorId) : undefined;
    if (link?.to === 'new') {
      const key = `${fold(link.nameVi)}|${fold(link.unit)}`;
      indicator = made.get(key) ?? (await addIndicator(ctx, await describeNew(ctx, link, one, period)));
      made.set(key, indicator);
    }
    if (indicator) linked.push({ ...one, indicator });
    else unlinked.push(one.fact.id);
  }
  return { linked, unlinked, newIndicators: made.size };
};

const FREQUENCY_OF: Record<string, Frequency> = {
  year: 'year',
  span: 'year',
  half: 'half',
  quarter: 'quarter',
  cumulative: 'month',
  month: 'month',
};

const describeNew = async (
  ctx: Context,
  link: NewLink,
  { fact, readName }: Decided,
  period: string,
): Promise<IndicatorFields> => {
  const places = fact.value ? decimal(fact.value).decimalPlaces() : 0;
  const isGrowth = wantedOf(fact).isGrowth;
  return {
    code: await freeCode(ctx, link.nameVi),
    nameVi: link.nameVi,
    nameEn: null,
    definition: null,
    unit: link.unit,
    decimals: Math.min(10, Math.max(2, places)),
    direction: link.direction,
    priceBasis: fact.priceBasis === 'constant' ? 'constant_2010' : (fact.priceBasis ?? 'none'),
    method: isGrowth ? 'difference' : link.direction === 'down' ? 'inverse' : 'ratio',
    area: link.area,
    frequency: FREQUENCY_OF[getPeriod(fact.period ?? period).kind] ?? 'year',
    ownerUnitId: null,
    synonyms: fold(readName) === fold(link.nameVi) || !readName.trim() ? [] : [readName.trim().slice(0, 200)],
    unitAggregation: 'none',
    ratioScale: 100,
    timeAggregation: 'none',
    dataSource: null,
    dueRule: null,
    formula: null,
    rules: [],
    breakdowns: [],
    growthOfId: null,
  };
};

const freeCode = async ({ db }: Context, name: string): Promise<string> => {
  const base = slugOf(name, 34) || 'chi-tieu';
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? base : `${base}-${n}`;
    if (!(await findIndicatorByCode(db, code))) return code;
  }
};
