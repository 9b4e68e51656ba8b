// What a task is linked to. A document, agenda item or project that the reader may not see is not named.
import { sql } from 'kysely';
import { fieldMessage } from '../../../kernel/field-messages.ts';
import { newId } from '../../../kernel/ids.ts';
import { type FieldError, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { readerOf, SEES_ALL, visibleTo as visibleDocument } from '../../documents/index.ts';
import { visibleProject } from '../../projects/index.ts';
import type { LinkKind, LinkRef, Task } from '../contract.ts';

const COLUMNS = {
  target: 'target_id',
  indicator: 'indicator_id',
  document: 'document_id',
  agenda_item: 'agenda_item_id',
  project: 'project_id',
} as const satisfies Record<LinkKind, string>;

export const listLinks = async (ctx: Context, taskId: string): Promise<Task['links']> => {
  const reader = ctx.actor ? readerOf(ctx) : SEES_ALL;
  const rows = await ctx.db
    .selectFrom('task_link as l')
    .leftJoin('target as t', 't.id', 'l.target_id')
    .leftJoin('indicator as i', (join) =>
      join.on((eb) =>
        eb.or([eb('i.id', '=', eb.ref('l.indicator_id')), eb('i.id', '=', eb.ref('t.indicator_id'))]),
      ),
    )
    .leftJoin('agenda_item as a', 'a.id', 'l.agenda_item_id')
    .select((eb) => [
      'l.target_id',
      'l.indicator_id',
      'l.document_id',
      'l.agenda_item_id',
      'l.project_id',
      't.period',
      sql<string | null>`coalesce(t.title, i.name_vi, a.title)`.as('name'),
      'a.confidentiality',
      'a.conference_id',
      eb
        .selectFrom('document')
        .select(sql<string>`concat_ws(' · ', document.symbol, document.title)`.as('name'))
        .whereRef('document.id', '=', 'l.document_id')
        .where(visibleDocument(reader))
        .as('document_name'),
      eb
        .selectFrom('project as p')
        .select(sql<string>`concat_ws(' · ', p.code, p.name)`.as('name'))
        .whereRef('p.id', '=', 'l.project_id')
        .where(visibleProject(ctx))
        .as('project_name'),
    ])
    .where('l.task_id', '=', taskId)
    .orderBy('l.id')
    .execute();
  return rows.flatMap((row) => {
    const isHidden = row.confidentiality === 'restricted' && reader.sees !== 'all';
    const own = row.document_id ? row.document_name : row.project_id ? row.project_name : row.name;
    const called = isHidden ? null : own;
    const name = called && row.period ? `${called} (${row.period})` : called;
    const kind = (Object.keys(COLUMNS) as LinkKind[]).find((one) => row[COLUMNS[one]] !== null)!;
    return name ? [{ kind, id: row[COLUMNS[kind]]!, name, conferenceId: row.conference_id }] : [];
  });
};

const exists = async ({ db }: Context, { kind, id }: LinkRef): Promise<boolean> =>
  (await db.selectFrom(kind).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Throws where one of them is not there, naming it by its place. */
export const checkLinks = async (ctx: Context, links: readonly LinkRef[]): Promise<void> => {
  const faults: FieldError[] = [];
  for (const [at, link] of links.entries())
    if (!(await exists(ctx, link)))
      faults.push({ field: `links.${at}`, code: 'not_found', message: fieldMessage('not_found') });
  if (faults.length) throw new Problem('invalid_input', 'no_link', faults[0]!.message, faults);
};

export const replaceLinks = async (
  ctx: Context,
  taskId: string,
  links: readonly LinkRef[],
): Promise<void> => {
  await ctx.db.deleteFrom('task_link').where('task_id', '=', taskId).execute();
  const distinct = new Map(links.map((link) => [`${link.kind}:${link.id}`, link]));
  for (const { kind, id } of distinct.values())
    await ctx.db
      .insertInto('task_link')
      .values({ body_id: ctx.body.id, id: newId(), task_id: taskId, [COLUMNS[kind]]: id })
      .execute();
};
