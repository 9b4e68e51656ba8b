// Telling people: what other slices call. A notice follows from an event that its caller records; it is no event itself.
import { newId } from '../../kernel/ids.ts';
import type { Words } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { NoticeKind } from './contract.ts';
import { mailUrgent } from './letters.ts';
import { endNotices, insertNotices, type NewNotice } from './queries/notices.ts';

export type Telling = {
  to: readonly string[];
  kind: NoticeKind;
  /** Once told, a person is not told again under the same key: "task:<id>/returned-4". */
  key: string;
  objectType: string;
  objectId: string;
  title: Words;
  /** A path within the staff application: "/tasks/<id>". */
  link: string;
  dueOn?: string | null;
  /** Mailed at once, as far as the day's allowance goes. */
  urgent?: boolean;
};

const toRow = (telling: Telling, personId: string): NewNotice => ({
  id: newId(),
  personId,
  kind: telling.kind,
  key: telling.key,
  objectType: telling.objectType,
  objectId: telling.objectId,
  titleVi: telling.title.vi,
  titleEn: telling.title.en,
  link: telling.link,
  dueOn: telling.dueOn ?? null,
  urgent: telling.urgent ?? false,
});

/** Told twice under one key is told once. Gives how many notices are new. Whoever acts is not told of it. */
export const notify = async (ctx: Context, ...tellings: readonly Telling[]): Promise<number> => {
  const rows = tellings.flatMap((telling) =>
    [...new Set(telling.to)]
      .filter((personId) => personId !== ctx.actor?.personId)
      .map((personId) => toRow(telling, personId)),
  );
  const fresh = await insertNotices(ctx.db, ctx.body.id, ctx.now, rows);
  const urgent = fresh.filter((notice) => notice.urgent);
  if (urgent.length) await mailUrgent(ctx, urgent);
  return fresh.length;
};

/** Nothing is left to do under this key, and under the keys below it ("task:<id>" ends "task:<id>/after-3"). */
export const settle = (ctx: Context, key: string): Promise<void> => endNotices(ctx.db, key, ctx.now);
