// Notices as mail: one letter a day that gathers what is new, and a few urgent ones at once.
import { sql } from 'kysely';
import { formatDay, localDay } from '../../kernel/format.ts';
import { newId } from '../../kernel/ids.ts';
import type { Context } from '../../store/context.ts';
import { ADDRESS_MARK } from '../people/index.ts';
import { getReminderSettings } from './queries/settings.ts';

/** What is older than this is no news any more. */
const NEWS_DAYS = 14;
/** Lines in a letter; more are counted. */
const MAX_LINES = 40;

type Line = {
  id: string;
  personId: string;
  name: string;
  email: string;
  titleVi: string;
  link: string;
  dueOn: string | null;
};

const listUnmailed = async (ctx: Context, ids: readonly string[] | null): Promise<Line[]> => {
  const since = new Date(Date.parse(ctx.now) - NEWS_DAYS * 86_400_000).toISOString();
  const { rows } = await sql<Line>`
    select n.id, n.person_id as "personId", p.name, p.email, n.title_vi as "titleVi", n.link, n.due_on as "dueOn"
    from notice n join person p on p.body_id = n.body_id and p.id = n.person_id and p.is_active
    left join notice_mail m on m.body_id = n.body_id and m.person_id = n.person_id
    where n.mailed_at is null and n.done_at is null and n.read_at is null and n.made_at >= ${since}
      and not n.kind = any(coalesce(m.muted_kinds, '{}'))
      and (cast(${ids} as uuid[]) is null or n.id = any(cast(${ids} as uuid[])))
    order by n.person_id, n.urgent desc, n.due_on nulls last, n.made_at, n.id`.execute(ctx.db);
  return rows;
};

const linesOf = (lines: readonly Line[]): string => {
  const shown = lines.slice(0, MAX_LINES).map(({ titleVi, link, dueOn }) => {
    const due = dueOn ? ` (hạn ${formatDay(dueOn)})` : '';
    return `• ${titleVi}${due}\n  ${ADDRESS_MARK}/app${link}`;
  });
  const more = lines.length - shown.length;
  return shown.join('\n\n') + (more > 0 ? `\n\n… và ${more} việc khác.` : '');
};

const HOW_TO_STOP = `Ông/bà chọn loại thư muốn nhận tại ${ADDRESS_MARK}/app/account`;

const post = async (ctx: Context, lines: readonly Line[], subject: string): Promise<void> => {
  const { name, email } = lines[0]!;
  await ctx.db
    .insertInto('mail')
    .values({
      body_id: ctx.body.id,
      id: newId(),
      recipient: email,
      subject,
      text: `Kính gửi ${name},\n\n${linesOf(lines)}\n\n${HOW_TO_STOP}\n`,
      created_at: ctx.now,
    })
    .execute();
  await ctx.db
    .updateTable('notice')
    .set({ mailed_at: ctx.now })
    .where(
      'id',
      'in',
      lines.map(({ id }) => id),
    )
    .execute();
};

/** The claim is one statement, so that two programs that run the same day send one letter. */
const claimDigest = async (ctx: Context, personId: string, day: string): Promise<boolean> => {
  const { rows } = await sql`
    insert into notice_mail (body_id, person_id, digest_on) values (${ctx.body.id}, ${personId}, ${day})
    on conflict (body_id, person_id) do update set digest_on = excluded.digest_on
      where notice_mail.digest_on is null or notice_mail.digest_on < excluded.digest_on
    returning person_id`.execute(ctx.db);
  return rows.length > 0;
};

const claimUrgent = async (ctx: Context, personId: string, allowed: number): Promise<boolean> => {
  if (allowed === 0) return false;
  const day = localDay(ctx.now);
  const { rows } = await sql`
    insert into notice_mail (body_id, person_id, urgent_on, urgent_count) values (${ctx.body.id}, ${personId}, ${day}, 1)
    on conflict (body_id, person_id) do update set urgent_on = excluded.urgent_on,
      urgent_count = case when notice_mail.urgent_on = excluded.urgent_on then notice_mail.urgent_count + 1 else 1 end
      where notice_mail.urgent_on is distinct from excluded.urgent_on or notice_mail.urgent_count < ${allowed}
    returning person_id`.execute(ctx.db);
  return rows.length > 0;
};

/** Several urgent notices of one person that come at once are one letter. */
export const mailUrgent = async (ctx: Context, notices: readonly { id: string }[]): Promise<void> => {
  const lines = await listUnmailed(
    ctx,
    notices.map(({ id }) => id),
  );
  if (lines.length === 0) return;
  const { urgentPerDay } = await getReminderSettings(ctx.db);
  for (const [personId, mine] of Map.groupBy(lines, (line) => line.personId))
    if (await claimUrgent(ctx, personId, urgentPerDay)) await post(ctx, mine, `[Khẩn] ${mine[0]!.titleVi}`);
};

/** Once a day a person at most; asked again on the same day it sends nothing. Gives how many letters it wrote. */
export const mailDigests = async (ctx: Context, day: string): Promise<number> => {
  let letters = 0;
  for (const [personId, mine] of Map.groupBy(await listUnmailed(ctx, null), (line) => line.personId))
    if (await claimDigest(ctx, personId, day)) {
      await post(ctx, mine, `${ctx.body.name}: ${mine.length} việc cần xem, ngày ${formatDay(day)}`);
      letters += 1;
    }
  return letters;
};
