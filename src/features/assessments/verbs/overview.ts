import type { InputOf } from '../../../kernel/endpoint.ts';
import { localDay } from '../../../kernel/format.ts';
import { getPeriod } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import {
  coversYear,
  getResolutionHead,
  getTarget,
  listHolders,
  listResolutions,
  listTargetsOf,
  type ResolutionHead,
} from '../../resolutions/index.ts';
import type { contract, Overview, Scheme, ScorecardRow } from '../contract.ts';
import { getActiveScheme, listDeclared, listSnapshots } from '../queries.ts';
import { countBands, rankInDanger } from '../rules.ts';
import { findContradictions } from './findings.ts';
import { findLate } from './late.ts';
import { type Figures, loadRows } from './load-rows.ts';

type C = typeof contract;

/** Adopted before draft, one for the very year before one that spans it, then the first made. */
const preference = (head: ResolutionHead): number =>
  (head.status === 'adopted' ? 0 : 2) + (getPeriod(head.period).kind === 'year' ? 0 : 1);

export const currentOfYear = (heads: readonly ResolutionHead[], year: number): ResolutionHead[] =>
  heads
    .filter((head) => !head.replacedById && coversYear(head.period, year))
    .sort((a, b) => preference(a) - preference(b));

const yearsOf = (heads: readonly ResolutionHead[]): number[] =>
  [
    ...new Set(
      heads.flatMap(({ period }) => {
        const { year, toYear } = getPeriod(period);
        return Array.from({ length: toYear - year + 1 }, (_, i) => year + i);
      }),
    ),
  ].sort((a, b) => b - a);

export type Scorecard = { rows: ScorecardRow[]; figures: Figures; scheme: Scheme };

/** The targets of one resolution with everything known of them now. */
export const loadScorecard = async (
  ctx: Pick<Context, 'db' | 'body'>,
  resolutionId: string,
): Promise<Scorecard> => {
  const scheme = await getActiveScheme(ctx.db);
  const targets = await listTargetsOf(ctx.db, resolutionId);
  return { ...(await loadRows(ctx, targets, scheme)), scheme };
};

/** Without a year: the newest that has begun and has a figure to show, else the newest with a resolution. */
const chooseYear = async (ctx: Context, heads: readonly ResolutionHead[]): Promise<number> => {
  const thisYear = Number(localDay(ctx.now).slice(0, 4));
  const adopted = yearsOf(heads.filter(({ status }) => status === 'adopted'));
  for (const year of adopted.filter((one) => one <= thisYear)) {
    const head = currentOfYear(heads, year)[0];
    if (!head) continue;
    const found = await ctx.db
      .selectFrom('resolution_target as rt')
      .innerJoin('target as t', (join) =>
        join.onRef('t.body_id', '=', 'rt.body_id').onRef('t.id', '=', 'rt.target_id'),
      )
      .innerJoin('indicator_value as v', (join) =>
        join
          .onRef('v.body_id', '=', 't.body_id')
          .onRef('v.indicator_id', '=', 't.indicator_id')
          .onRef('v.unit_id', '=', 't.unit_id')
          .onRef('v.period', '=', 't.period'),
      )
      .select('v.id')
      .where('rt.resolution_id', '=', head.id)
      .limit(1)
      .executeTakeFirst();
    if (found) return year;
  }
  return adopted[0] ?? yearsOf(heads)[0] ?? thisYear;
};

export const getOverview = async (
  ctx: Context,
  { year: asked, resolutionId }: InputOf<C['getOverview']>,
): Promise<Overview> => {
  const heads = await listResolutions(ctx.db);
  const named = resolutionId ? await getResolutionHead(ctx.db, resolutionId) : null;
  const year = asked ?? (named ? getPeriod(named.period).year : await chooseYear(ctx, heads));
  const ofYear = currentOfYear(heads, year);
  const head = named ?? ofYear[0] ?? null;
  const { rows, figures, scheme } = head
    ? await loadScorecard(ctx, head.id)
    : { rows: [], figures: null, scheme: await getActiveScheme(ctx.db) };
  const [snapshot] = head ? await listSnapshots(ctx.db, { resolutionId: head.id }) : [];
  return {
    year,
    years: yearsOf(heads),
    resolution: head && {
      id: head.id,
      title: head.title,
      theme: head.theme,
      status: head.status,
      version: head.version,
      document: head.document,
    },
    resolutions: ofYear.map(({ id, title, version }) => ({ id, title, version })),
    updatedAt:
      rows
        .flatMap((row) => row.updatedAt ?? [])
        .sort()
        .at(-1) ?? null,
    snapshot: snapshot ?? null,
    scheme,
    total: rows.length,
    counts: countBands(rows),
    rows,
    inDanger: rankInDanger(rows).map((row) => ({
      targetId: row.targetId,
      name: row.name,
      band: row.band,
      score: row.rating.score,
      explanation: row.rating.explanation,
      ownerUnit: row.ownerUnit,
    })),
    findings: figures ? await findContradictions(ctx, rows, figures) : [],
    late: head ? await findLate(ctx, head.period, rows) : { units: [], completeUnits: 0 },
  };
};

export const showTarget = async (ctx: Context, id: string) => {
  const target = await getTarget(ctx.db, id);
  const scheme = await getActiveScheme(ctx.db);
  const { rows, figures } = await loadRows(ctx, [target], scheme);
  const holders = await listHolders(ctx.db, [id]);
  return {
    row: { ...rows[0]!, ordinal: holders[0]?.ordinal ?? 1 },
    scheme,
    declaredHistory: (await listDeclared(ctx.db, [id])).map(({ targetId: _, ...one }) => one),
    findings: await findContradictions(ctx, rows, figures),
    resolutions: holders.map(({ targetId: _, ordinal: __, ...holder }) => holder),
  };
};
