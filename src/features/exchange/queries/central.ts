import { localDay } from '../../../kernel/format.ts';
import type { Context } from '../../../store/context.ts';
import { listUnits } from '../../people/index.ts';
import type { LocalTask } from '../rules.ts';

/** What leaves the house is never confidential, and never names a restricted document. */
export const listSendable = async (
  ctx: Context,
  system: string,
  filter: { unitId?: string },
): Promise<LocalTask[]> => {
  const units = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit]));
  const rows = await ctx.db
    .selectFrom('task as t')
    .leftJoin('document as d', 'd.id', 't.document_id')
    .leftJoin('exchange_link as l', (join) =>
      join.onRef('l.task_id', '=', 't.id').on('l.system', '=', system),
    )
    .select([
      't.id',
      't.code',
      't.title',
      't.lead_unit_id',
      't.source',
      't.assigned_at',
      't.deadline',
      't.state',
      't.percent',
      't.submitted_on',
      't.product',
      'd.symbol',
      'l.external_id',
    ])
    .where('t.confidential', '=', false)
    .where((eb) => eb.or([eb('d.id', 'is', null), eb('d.confidentiality', '<>', 'restricted')]))
    .$if(filter.unitId !== undefined, (query) => query.where('t.lead_unit_id', '=', filter.unitId!))
    .orderBy('t.code')
    .execute();
  const contributors = Map.groupBy(
    await ctx.db.selectFrom('task_contributor').select(['task_id', 'unit_id']).execute(),
    (row) => row.task_id,
  );
  const results = new Map(
    (
      await ctx.db
        .selectFrom('task_step')
        .select(['task_id', 'note'])
        .where('act', '=', 'submit')
        .orderBy('taken_at')
        .orderBy('id')
        .execute()
    ).map((row) => [row.task_id, row.note]),
  );
  const codeOf = (unitId: string) => units.get(unitId)?.code ?? '';
  return rows.map((row) => ({
    externalId: row.external_id ?? row.code,
    title: row.title,
    leadUnit: codeOf(row.lead_unit_id),
    leadUnitName: units.get(row.lead_unit_id)?.name ?? null,
    contributors: (contributors.get(row.id) ?? []).map((one) => codeOf(one.unit_id)).sort(),
    source: row.source ?? row.symbol,
    assignedOn: localDay(row.assigned_at),
    deadline: row.deadline,
    state: row.state as LocalTask['state'],
    percent: row.percent,
    submittedOn: row.submitted_on,
    result: results.get(row.id) ?? null,
    product: row.product,
  }));
};

export const findLinkedTask = async (
  { db }: Context,
  system: string,
  externalId: string,
): Promise<string | null> =>
  (
    await db
      .selectFrom('exchange_link')
      .select('task_id')
      .where('system', '=', system)
      .where('external_id', '=', externalId)
      .executeTakeFirst()
  )?.task_id ?? null;

export const linkTask = async (
  ctx: Context,
  link: { system: string; externalId: string; taskId: string },
): Promise<void> => {
  await ctx.db
    .insertInto('exchange_link')
    .values({
      body_id: ctx.body.id,
      system: link.system,
      external_id: link.externalId,
      task_id: link.taskId,
      first_at: ctx.now,
      last_at: ctx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'system', 'external_id']).doUpdateSet({ last_at: ctx.now }),
    )
    .execute();
};
