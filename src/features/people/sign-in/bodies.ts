// The bodies somebody belongs to, and the one they chose to work in, kept in a cookie.
import { notFound } from '../../../kernel/problem.ts';
import type { Store } from '../../../store/connect.ts';

export const BODY_COOKIE = 'plenum.body';
const YEAR_SECONDS = 365 * 24 * 3600;

export const listBodiesOf = (
  { db }: Pick<Store, 'db'>,
  userId: string,
): Promise<{ slug: string; name: string }[]> =>
  db
    .selectFrom('body as b')
    .innerJoin('person as p', 'p.body_id', 'b.id')
    .select(['b.slug', 'b.name'])
    .where('p.user_id', '=', userId)
    .where('p.is_active', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant as g')
          .select('g.id')
          .whereRef('g.body_id', '=', 'p.body_id')
          .whereRef('g.person_id', '=', 'p.id'),
      ),
    )
    .orderBy('b.created_at')
    .orderBy('b.id')
    .execute();

/** The cookie that remembers the choice. Throws not_found where the person does not belong to the body. */
export const bodyCookie = async (
  store: Pick<Store, 'db'>,
  userId: string,
  { slug, isSecure }: { slug: string; isSecure: boolean },
): Promise<string> => {
  const bodies = await listBodiesOf(store, userId);
  if (!bodies.some((one) => one.slug === slug)) throw notFound({ vi: 'cơ quan này', en: 'body' });
  return `${BODY_COOKIE}=${slug}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
};
