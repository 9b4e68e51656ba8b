// What a document or a conference asks for, as drafts of tasks. From the reviewed reading where there is one, else from
// the text of the document; the groups of tasks of a resolution where neither names an assignment.
import { localDay } from '../../../kernel/format.ts';
import { daysOf, parsePeriod } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import { readFacts } from '../../../prose/read/index.ts';
import type { Context } from '../../../store/context.ts';
import { getDocumentRef, listFileTexts, readerOf, SEES_ALL } from '../../documents/index.ts';
import { listUnits } from '../../people/index.ts';
import { listTaskFacts } from '../../readings/index.ts';
import type { TaskDraft } from '../contract.ts';
import { guessUnits } from '../rules.ts';

/** Reading stops everything else meanwhile; longer documents are read in first. */
const MAX_TEXT = 40_000;

type Asked = {
  origin: string;
  title: string;
  quote: string;
  lead?: string | null;
  contributors?: readonly string[];
  due?: string | null;
  product?: string | null;
  taskGroupId?: string;
  links?: TaskDraft['links'];
};
type Drafts = { source: string; documentId: string | null; decidedOn: string | null; drafts: TaskDraft[] };

const dayOf = (due: string | null | undefined): string | null => {
  if (!due) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(due)) return due;
  const period = parsePeriod(due);
  return period && daysOf(period).to;
};

/** Tasks by the clause they were made from. */
const listMade = async ({ db }: Context, origins: readonly string[]) => {
  if (!origins.length) return new Map<string, TaskDraft['made']>();
  const rows = await db
    .selectFrom('task')
    .select(['id', 'code', 'origin'])
    .where('origin', 'in', origins)
    .where('state', '<>', 'cancelled')
    .orderBy('code')
    .execute();
  return Map.groupBy(rows, (row) => row.origin!);
};

const toDrafts = async (ctx: Context, asked: readonly Asked[]): Promise<TaskDraft[]> => {
  const units = await listUnits(ctx.db, localDay(ctx.now));
  const made = await listMade(
    ctx,
    asked.map((one) => one.origin),
  );
  return asked.map((one) => {
    const leads = one.lead ? guessUnits(one.lead, units) : [];
    const contributors = guessUnits((one.contributors ?? []).join('; '), units);
    return {
      origin: one.origin,
      title: one.title,
      quote: one.quote,
      leadText: one.lead ?? null,
      leadUnitIds: leads,
      contributorIds: contributors.filter((id) => !leads.includes(id)),
      deadline: dayOf(one.due),
      product: one.product ?? null,
      taskGroupId: one.taskGroupId ?? null,
      links: one.links ?? [],
      made: (made.get(one.origin) ?? []).map(({ id, code }) => ({ id, code })),
    };
  });
};

const readText = async ({ db }: Context, documentId: string): Promise<Asked[]> => {
  const text = (await listFileTexts(db, documentId))
    .filter((file) => !file.isRemoved)
    .map((file) => file.text)
    .join('\n\n');
  if (!text || text.length > MAX_TEXT) return [];
  return readFacts(text).tasks.map((task) => ({
    ...task,
    origin: `document:${documentId}:${task.start}`,
    quote: text.slice(task.start, task.end).trim(),
  }));
};

const listGroups = async ({ db }: Context, documentId: string): Promise<Asked[]> =>
  (
    await db
      .selectFrom('task_group as g')
      .innerJoin('resolution as r', 'r.id', 'g.resolution_id')
      .select(['g.id', 'g.title', 'g.text', 'g.no'])
      .where('r.document_id', '=', documentId)
      .where('r.status', '=', 'adopted')
      .orderBy('g.no')
      .execute()
  ).map((group) => ({
    origin: `group:${group.id}`,
    title: group.title,
    quote: group.text ?? group.title,
    taskGroupId: group.id,
  }));

export const draftsOfDocument = async (ctx: Context, documentId: string): Promise<Drafts> => {
  const document = await getDocumentRef(ctx.db, ctx.actor ? readerOf(ctx) : SEES_ALL, documentId);
  const { issued_on: decidedOn } = await ctx.db
    .selectFrom('document')
    .select('issued_on')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const reviewed = (await listTaskFacts(ctx.db, documentId)).map((fact) => ({
    ...fact,
    origin: `reading:${fact.readingId}:${fact.id}`,
    quote: fact.text,
  }));
  const found = reviewed.length ? reviewed : await readText(ctx, documentId);
  return {
    source: [document.symbol, document.title].filter(Boolean).join(' – '),
    documentId,
    decidedOn,
    drafts: await toDrafts(ctx, [...found, ...(await listGroups(ctx, documentId))]),
  };
};

export const draftsOfConference = async (ctx: Context, conferenceId: string): Promise<Drafts> => {
  const conference = await ctx.db
    .selectFrom('conference')
    .select(['title', 'closed_at', 'opened_at'])
    .where('id', '=', conferenceId)
    .executeTakeFirst();
  if (!conference) throw notFound({ vi: 'hội nghị này', en: 'conference' });
  const conclusions = await ctx.db
    .selectFrom('conclusion as c')
    .innerJoin('agenda_item as a', 'a.id', 'c.agenda_item_id')
    .select(['c.id', 'c.text', 'c.recorded_at', 'a.id as item_id'])
    .where('a.conference_id', '=', conferenceId)
    .orderBy('a.ordinal')
    .orderBy('c.recorded_at')
    .execute();
  const asked = conclusions.map(({ id, text, item_id: itemId }) => {
    const read = readFacts(text).tasks[0];
    return {
      ...read,
      origin: `conclusion:${id}`,
      title: read?.title ?? text,
      quote: text,
      lead: read?.lead ?? text,
      links: [{ kind: 'agenda_item' as const, id: itemId }],
    };
  });
  const decidedAt = conclusions.at(-1)?.recorded_at ?? conference.closed_at ?? conference.opened_at;
  return {
    source: `Kết luận ${conference.title}`,
    documentId: null,
    decidedOn: decidedAt && localDay(decidedAt),
    drafts: await toDrafts(ctx, asked),
  };
};
