// How a body and its first administrator come to be: from the command line or the demonstration, never over HTTP.
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { invalidField, notFound, Problem } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/rights.ts';
import type { Store } from '../../store/connect.ts';
import { type Body, transact } from '../../store/context.ts';
import { appendEvents } from '../../store/events.ts';
import { findBody } from '../../store/membership.ts';
import type { BodyKind, UnitKind } from './contract.ts';
import { createUser, findUserOf } from './sign-in/users.ts';

export type NewBody = {
  slug: string;
  name: string;
  shortName: string;
  kind: z.output<typeof BodyKind>;
  place: string;
  /** The unit that stands for the whole body: values of the province are on it. */
  root: { code: string; name: string; kind: z.output<typeof UnitKind> };
};

/** Throws `duplicate` when the slug is taken. */
export const createBody = async (
  store: Pick<Store, 'db'>,
  body: NewBody,
): Promise<Body & { rootUnitId: string }> => {
  if (await findBody(store, body.slug))
    throw new Problem('duplicate', 'body_slug_taken', {
      vi: `Đã có cơ quan với địa chỉ “${body.slug}”`,
      en: `There already is a body at “${body.slug}”`,
    });
  const [id, rootUnitId] = [newId(), newId()];
  const { slug, name, shortName, kind, place, root } = body;
  await store.db.transaction().execute(async (tx) => {
    await tx.insertInto('body').values({ id, slug, name, short_name: shortName, kind, place }).execute();
    await tx
      .insertInto('org_unit')
      .values({
        body_id: id,
        id: rootUnitId,
        code: root.code,
        name: root.name,
        kind: root.kind,
        parent_id: null,
      })
      .execute();
    await appendEvents(tx, id, { id: null, name: 'Plenum' }, new Date().toISOString(), [
      {
        verb: 'people.create_body',
        objectType: 'body',
        objectId: id,
        data: { name, slug, rootUnit: root.name },
      },
    ]);
  });
  return { id, slug, name, rootUnitId };
};

/** Adds an administrator who can sign in at once; an e-mail that already has an account keeps its password. */
export const createAdministrator = async (
  store: Pick<Store, 'db'>,
  bodySlug: string,
  person: { name: string; email: string; password: string; title?: string },
): Promise<{ personId: string; userId: string }> => {
  const body = await findBody(store, bodySlug);
  if (!body) throw notFound({ vi: `cơ quan “${bodySlug}”`, en: `body “${bodySlug}”` });
  return addPersonWithSignIn(store, body, { ...person, roles: ['administrator'] });
};

/** A person with an account and roles, without an invitation: for the founding and the demonstration. */
export const addPersonWithSignIn = async (
  store: Pick<Store, 'db'>,
  body: Body,
  person: {
    name: string;
    email: string;
    password: string;
    title?: string;
    roles: Role[];
    unitIds?: string[];
  },
): Promise<{ personId: string; userId: string }> => {
  const email = person.email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalidField('email', 'email', {
      vi: 'Địa chỉ thư điện tử không hợp lệ',
      en: 'Not an e-mail address',
    });
  return transact(store, { body, actor: null }, async (ctx) => {
    const userId =
      (await findUserOf(ctx.db, email)) ??
      (await createUser(ctx.db, { email, name: person.name, password: person.password }));
    const personId = newId();
    await ctx.db
      .insertInto('person')
      .values({
        body_id: body.id,
        id: personId,
        user_id: userId,
        name: person.name,
        email,
        title: person.title ?? null,
      })
      .execute();
    for (const role of person.roles)
      for (const unitId of role === 'reporter' ? (person.unitIds ?? []) : [null])
        await ctx.db
          .insertInto('role_grant')
          .values({ body_id: body.id, id: newId(), person_id: personId, role, unit_id: unitId })
          .execute();
    ctx.record({
      verb: 'people.add_person',
      objectType: 'person',
      objectId: personId,
      data: { name: person.name, email, roles: person.roles },
    });
    return { personId, userId };
  });
};
