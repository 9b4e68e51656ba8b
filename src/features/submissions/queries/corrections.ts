import { type Kysely, sql } from 'kysely';
import type { NoFigureReason, Vintage } from '../../../kernel/figures.ts';
import type { Database } from '../../../store/tables.ts';
import { toIndicatorRef } from '../../indicators/index.ts';
import type { Correction } from '../contract.ts';

type Db = Kysely<Database>;

export type CorrectionFilter = {
  id?: string;
  state?: Correction['state'] | undefined;
  indicatorId?: string | undefined;
  unitId?: string | undefined;
  period?: string | undefined;
  limit?: number;
};

export const listCorrections = async (db: Db, filter: CorrectionFilter): Promise<Correction[]> => {
  let query = db
    .selectFrom('correction as c')
    .innerJoin('indicator_value as v', (join) =>
      join.onRef('v.body_id', '=', 'c.body_id').onRef('v.id', '=', 'c.value_id'),
    )
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.body_id', '=', 'v.body_id').onRef('i.id', '=', 'v.indicator_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.body_id', '=', 'v.body_id').onRef('u.id', '=', 'v.unit_id'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 'c.body_id').onRef('p.id', '=', 'c.proposed_by'),
    )
    .leftJoin('person as a', (join) =>
      join.onRef('a.body_id', '=', 'c.body_id').onRef('a.id', '=', 'c.answered_by'),
    )
    .selectAll('c')
    .select([
      'v.period',
      'v.value as before',
      'v.superseded_at',
      'i.id as indicator_id',
      'i.code',
      'i.name_vi',
      'i.name_en',
      'i.unit',
      'i.decimals',
      'i.direction',
      'i.price_basis',
      'u.id as unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'p.name as proposer_name',
      'a.name as answerer_name',
    ])
    .orderBy('c.proposed_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(filter.limit ?? 200);
  if (filter.id) query = query.where('c.id', '=', filter.id);
  if (filter.state) query = query.where('c.state', '=', filter.state);
  if (filter.indicatorId) query = query.where('v.indicator_id', '=', filter.indicatorId);
  if (filter.unitId) query = query.where('v.unit_id', '=', filter.unitId);
  if (filter.period) query = query.where('v.period', '=', filter.period);
  return (await query.execute()).map((row) => ({
    id: row.id,
    indicator: toIndicatorRef({ ...row, id: row.indicator_id }),
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    period: row.period,
    valueId: row.value_id,
    before: row.before,
    isOutdated: row.superseded_at !== null && row.state === 'proposed',
    vintage: row.vintage as Vintage,
    proposed: row.proposed_value,
    noFigureReason: row.no_figure_reason as NoFigureReason | null,
    reason: row.reason,
    source: row.source,
    documentId: row.document_id,
    state: row.state as Correction['state'],
    proposedBy: row.proposed_by ? { id: row.proposed_by, name: row.proposer_name ?? '' } : null,
    proposedAt: row.proposed_at,
    answer: row.answer,
    answeredBy: row.answered_by ? { id: row.answered_by, name: row.answerer_name ?? '' } : null,
    answeredAt: row.answered_at,
    newValueId: row.new_value_id,
  }));
};

/** Held until the transaction ends; only while it waits for an answer. */
export const lockProposed = async (db: Db, id: string): Promise<boolean> => {
  const { rows } = await sql`
    select id from correction where body_id = plenum_body() and id = ${id} and state = 'proposed' for update`.execute(
    db,
  );
  return rows.length > 0;
};
