import { newId } from '../../kernel/ids.ts';
import { invalidField, notFound, Problem, ruleBroken } from '../../kernel/problem.ts';
import { type Role, scopeOf } from '../../kernel/rights.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import { cancelInvitations, getInvitation, makeInvitation } from './invitations.ts';
import type { personContract } from './person-contract.ts';
import { getPerson, listAdministratorIds, listPersons } from './person-queries.ts';
import { getUnit } from './queries.ts';
import {
  countBodies,
  createUser,
  endSessions,
  findUserOf,
  removeSecondFactor,
  setPassword,
} from './sign-in/users.ts';

export const personVerbs: VerbsOf<typeof personContract> = {
  listPersons: async ({ db, actor, now }) =>
    listPersons(db, { withSignIn: actor !== null && scopeOf(actor.grants, 'people.manage') !== null, now }),
  invitePerson: async (ctx, { name, email, title, grants }) => {
    await requireNewEmail(ctx, email);
    const person = { id: newId(), name, email };
    await ctx.db
      .insertInto('person')
      .values({ body_id: ctx.body.id, id: person.id, name, email, title, user_id: null })
      .execute();
    for (const [at, grant] of grants.entries())
      await insertGrant(ctx, person.id, grant, `grants.${at}.unitId`);
    const invitation = await makeInvitation(ctx, person, 'invite');
    ctx.record({
      verb: 'people.invite_person',
      objectType: 'person',
      objectId: person.id,
      data: { name, email, roles: grants.map((grant) => grant.role) },
    });
    return invitation;
  },
  inviteAgain: async (ctx, { id }) => {
    const person = await getPerson(ctx.db, id);
    if (!person.is_active) throw inactive();
    if (person.user_id) await requireOwnAccount(ctx, person.user_id);
    const invitation = await makeInvitation(ctx, person, person.user_id ? 'reset' : 'invite');
    ctx.record({
      verb: person.user_id ? 'people.reset_password' : 'people.invite_again',
      objectType: 'person',
      objectId: id,
      data: { name: person.name },
    });
    return invitation;
  },
  updatePerson: async (ctx, { id, name, title }) => {
    const before = await getPerson(ctx.db, id);
    await ctx.db.updateTable('person').set({ name, title }).where('id', '=', id).execute();
    ctx.record({
      verb: 'people.update_person',
      objectType: 'person',
      objectId: id,
      data: {
        name,
        changes: {
          ...(before.name !== name && { name: [before.name, name] }),
          ...(before.title !== title && { title: [before.title, title] }),
        },
      },
    });
    return { id };
  },
  deactivatePerson: async (ctx, { id }) => {
    const person = await getPerson(ctx.db, id);
    const administrators = await listAdministratorIds(ctx.db);
    if (administrators.length && administrators.every((one) => one.personId === id))
      throw lastAdministrator();
    await ctx.db.updateTable('person').set({ is_active: false }).where('id', '=', id).execute();
    await cancelInvitations(ctx, id);
    if (person.user_id) await endSessions(ctx.db, person.user_id);
    ctx.record({
      verb: 'people.deactivate_person',
      objectType: 'person',
      objectId: id,
      data: { name: person.name },
    });
    return { id };
  },
  activatePerson: async (ctx, { id }) => {
    const person = await getPerson(ctx.db, id);
    await ctx.db.updateTable('person').set({ is_active: true }).where('id', '=', id).execute();
    ctx.record({
      verb: 'people.activate_person',
      objectType: 'person',
      objectId: id,
      data: { name: person.name },
    });
    return { id };
  },
  removeSecondFactor: async (ctx, { id }) => {
    const person = await getPerson(ctx.db, id);
    if (!person.user_id) throw notFound({ vi: 'tài khoản của người này', en: 'account of this person' });
    await requireOwnAccount(ctx, person.user_id);
    await removeSecondFactor(ctx.db, person.user_id);
    ctx.record({
      verb: 'people.remove_second_factor',
      objectType: 'person',
      objectId: id,
      data: { name: person.name },
    });
    return { id };
  },
  grantRole: async (ctx, { id, role, unitId }) => {
    const person = await getPerson(ctx.db, id);
    const { grantId, unitName } = await insertGrant(ctx, id, { role, unitId }, 'unitId');
    ctx.record({
      verb: 'people.grant_role',
      objectType: 'person',
      objectId: id,
      data: { name: person.name, role, ...(unitName && { unit: unitName }) },
    });
    return { grantId };
  },
  revokeRole: async (ctx, { id, grantId }) => {
    const person = await getPerson(ctx.db, id);
    const grant = await ctx.db
      .selectFrom('role_grant')
      .select(['role', 'unit_id'])
      .where('id', '=', grantId)
      .where('person_id', '=', id)
      .executeTakeFirst();
    if (!grant) throw notFound({ vi: 'vai trò này', en: 'role' });
    if (grant.role === 'administrator') {
      const administrators = await listAdministratorIds(ctx.db);
      if (administrators.length && administrators.every((one) => one.grantId === grantId))
        throw lastAdministrator();
    }
    const unit = grant.unit_id ? (await getUnit(ctx.db, grant.unit_id)).name : undefined;
    await ctx.db.deleteFrom('role_grant').where('id', '=', grantId).execute();
    ctx.record({
      verb: 'people.revoke_role',
      objectType: 'person',
      objectId: id,
      data: { name: person.name, role: grant.role, ...(unit && { unit }) },
    });
    return { grantId };
  },
  listMail: async ({ db }) =>
    db
      .selectFrom('mail')
      .select([
        'id',
        'recipient',
        'subject',
        'text',
        'created_at as createdAt',
        'sent_at as sentAt',
        'last_error as lastError',
      ])
      .orderBy('created_at', 'desc')
      .limit(200)
      .execute(),
  openInvitation: async (ctx, { token }) => {
    const { name, email, purpose, userId } = await getInvitation(ctx, token);
    return {
      bodyName: ctx.body.name,
      name,
      email,
      purpose,
      asksForPassword: purpose === 'reset' || (userId ?? (await findUserOf(ctx.db, email))) === null,
    };
  },
  acceptInvitation: async (ctx, { token, password }) => {
    const invitation = await getInvitation(ctx, token);
    const { email, name, personId } = invitation;
    const known = invitation.userId ?? (await findUserOf(ctx.db, email));
    if (known === null || invitation.purpose === 'reset') {
      if (!password)
        throw invalidField('password', 'required', { vi: 'Cần đặt mật khẩu', en: 'Choose a password' });
    }
    // An account that also opens another body keeps its password: one body must not take it over.
    const userId = known ?? (await createUser(ctx.db, { email, name, password: password! }));
    await ctx.db.updateTable('person').set({ user_id: userId }).where('id', '=', personId).execute();
    if (known && invitation.purpose === 'reset') {
      await requireOwnAccount(ctx, known);
      await setPassword(ctx.db, known, email, password!);
    }
    await ctx.db
      .updateTable('invitation')
      .set({ used_at: ctx.now })
      .where('id', '=', invitation.id)
      .execute();
    ctx.record({
      verb: invitation.purpose === 'reset' ? 'people.set_new_password' : 'people.accept_invitation',
      objectType: 'person',
      objectId: personId,
      data: { name },
    });
    return { email };
  },
};

const insertGrant = async (
  { db, body }: Context,
  personId: string,
  { role, unitId }: { role: Role; unitId: string | null },
  field: string,
): Promise<{ grantId: string; unitName: string | null }> => {
  if (role === 'reporter' && !unitId)
    throw invalidField(field, 'unit_needed', {
      vi: 'Người báo cáo cần gắn với một đơn vị',
      en: 'A reporter needs a unit',
    });
  if (role !== 'reporter' && unitId)
    throw invalidField(field, 'unit_not_needed', {
      vi: 'Vai trò này dành cho cả cơ quan, không gắn với đơn vị',
      en: 'This role is for the whole body, not for a unit',
    });
  const unitName = unitId ? (await getUnit(db, unitId)).name : null;
  const grantId = newId();
  await db
    .insertInto('role_grant')
    .values({ body_id: body.id, id: grantId, person_id: personId, role, unit_id: unitId })
    .execute();
  return { grantId, unitName };
};

const requireNewEmail = async ({ db }: Context, email: string): Promise<void> => {
  const taken = await db.selectFrom('person').select('name').where('email', '=', email).executeTakeFirst();
  if (taken)
    throw new Problem(
      'duplicate',
      'email_taken',
      { vi: `Địa chỉ này đã thuộc về ${taken.name}`, en: `This address already belongs to ${taken.name}` },
      [
        {
          field: 'email',
          code: 'email_taken',
          message: { vi: `Đã có: ${taken.name}`, en: `Taken: ${taken.name}` },
        },
      ],
    );
};

const requireOwnAccount = async ({ db }: Context, userId: string): Promise<void> => {
  if ((await countBodies(db, userId)) > 1)
    throw ruleBroken('account_elsewhere', {
      vi: 'Tài khoản này còn dùng ở cơ quan khác nên không thể đặt lại từ đây',
      en: 'This account also serves another body and cannot be reset from here',
    });
};

const lastAdministrator = (): Problem =>
  ruleBroken('last_administrator', {
    vi: 'Đây là quản trị viên cuối cùng; hãy giao vai trò này cho người khác trước',
    en: 'This is the last administrator; give the role to somebody else first',
  });

const inactive = (): Problem =>
  ruleBroken('person_inactive', {
    vi: 'Người này đã ngừng hoạt động; hãy mở lại trước',
    en: 'This person is inactive; activate them first',
  });
