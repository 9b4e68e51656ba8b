// What the index holds for the words. How it is asked stands in search_names and search_near (migration 0045).
import { sql } from 'kysely';
import type { Context } from '../../../store/context.ts';
import { readerOf, visibleTo as visibleDocument } from '../../documents/index.ts';
import { visibleProject } from '../../projects/index.ts';
import { visibleTask } from '../../tasks/index.ts';
import type { Kind } from '../contract.ts';
import type { Found, Sought } from '../rules.ts';

export type FoundEntry = Found & { kind: Kind; id: string };

/** Whose eyes the entries are looked at with. */
const eyesOf = ({ actor }: Context) =>
  sql`${!actor || readerOf({ actor }).sees === 'all'}, ${actor ? [actor.personId, ...actor.unitIds] : []}::uuid[]`;

/**
 * A limit of one keeps the planner from reading the whole table to join a few entries. The slices that own documents,
 * tasks and projects have the last word on who may know of them.
 */
const entryOf = (ctx: Context) => {
  const document = ctx.db
    .selectFrom('document')
    .select('document.id')
    .where('document.id', '=', sql<string>`entry.id`)
    .where(visibleDocument(readerOf(ctx)));
  const task = ctx.db
    .selectFrom('task as t')
    .select('t.id')
    .where('t.id', '=', sql<string>`entry.id`)
    .where(visibleTask(ctx));
  const project = ctx.db
    .selectFrom('project as p')
    .select('p.id')
    .where('p.id', '=', sql<string>`entry.id`)
    .where(visibleProject(ctx));
  return sql`cross join lateral (select e.kind, e.object_id as id, e.title, e.label, e.also, e.rank from search_entry e
    where e.body_id = plenum_body() and e.kind = n.kind and e.object_id = n.object_id limit 1) as entry
    where case entry.kind when 'document' then exists (${document}) when 'task' then exists (${task}) when 'project' then exists (${project}) else true end`;
};

/** Up to `wanted` of each way in which an entry may fit. */
export const findEntries = async (
  ctx: Context,
  { folded, marked }: Sought,
  kinds: readonly Kind[],
  wanted: number,
): Promise<FoundEntry[]> => {
  const { rows } = await sql<FoundEntry>`
    select entry.* from (
      select kind, object_id from search_names(${folded.join(' ')}, ${folded}::text[], ${marked}::text[], ${kinds}::text[],
        ${eyesOf(ctx)}, ${wanted})
      group by kind, object_id order by min(level) limit ${wanted * 4}) as n ${entryOf(ctx)}`.execute(ctx.db);
  return rows;
};

/** Entries with one of `candidates` as a whole word and beginnings for all of `others`. */
export const findNearEntries = async (
  ctx: Context,
  others: readonly string[],
  candidates: readonly string[],
  kinds: readonly Kind[],
  wanted: number,
): Promise<FoundEntry[]> => {
  const { rows } = await sql<FoundEntry>`
    select entry.* from search_near(${others}::text[], ${candidates}::text[], ${kinds}::text[], ${eyesOf(ctx)}, ${wanted}) as n
    ${entryOf(ctx)}`.execute(ctx.db);
  return rows;
};
