// What happens to a sign-in is told to the audit log of every body the user is active in.
import type { Store } from '../../../store/connect.ts';
import { transact } from '../../../store/context.ts';

type SignInEvent = { verb: string; data?: Record<string, unknown>; byThemselves?: boolean };

export const recordForUser = async (
  store: Store,
  userId: string,
  { verb, data = {}, byThemselves = true }: SignInEvent,
): Promise<void> => {
  const persons = await store.db
    .selectFrom('person')
    .innerJoin('body', 'body.id', 'person.body_id')
    .select(['person.id as personId', 'person.name', 'body.id', 'body.slug', 'body.name as bodyName'])
    .where('person.user_id', '=', userId)
    .where('person.is_active', '=', true)
    .execute();
  for (const { personId, name, id, slug, bodyName } of persons) {
    const actor = byThemselves ? { personId, userId, name, grants: [], unitIds: new Set<string>() } : null;
    await transact(store, { body: { id, slug, name: bodyName }, actor }, async (ctx) =>
      ctx.record({ verb, objectType: 'person', objectId: personId, data: { name, ...data } }),
    );
  }
};

export const findUserId = async ({ db }: Pick<Store, 'db'>, email: string): Promise<string | null> =>
  (await db.selectFrom('auth_user').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst())
    ?.id ?? null;
