import { sql } from 'kysely';
import { Problem } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { Bad, Locate } from './read-sheets.ts';

/** Runs work that may fail; a failure leaves nothing behind and comes back as what is wrong, cell by cell. */
export const attempt = async (ctx: Context, locate: Locate, work: () => Promise<unknown>): Promise<Bad[]> => {
  await sql`savepoint one_row`.execute(ctx.db);
  try {
    await work();
    await sql`release savepoint one_row`.execute(ctx.db);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await sql`rollback to savepoint one_row`.execute(ctx.db);
    return error.fields.length
      ? error.fields.map(({ field, code, message }) => locate(field, code, message))
      : [locate('code', error.reason, error.detail)];
  }
};
