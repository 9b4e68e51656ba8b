import { newId } from '../../kernel/ids.ts';
import { invalidField, type Problem, ruleBroken } from '../../kernel/problem.ts';
import type { VerbsOf } from '../slice.ts';
import { getInvitation, makeInvitation } from './invitations.ts';
import type { personContract } from './person-contract.ts';
import { requireNewEmail, requireOwnAccount } from './person-guards.ts';
import { getPerson } from './person-queries.ts';
import { insertGrant } from './role-verbs.ts';
import { createUser, findUserOf, setPassword } from './sign-in/users.ts';

type Verbs = Pick<
  VerbsOf<typeof personContract>,
  'invitePerson' | 'inviteAgain' | 'openInvitation' | 'acceptInvitation'
>;

export const invitationVerbs: Verbs = {
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

const inactive = (): Problem =>
  ruleBroken('person_inactive', {
    vi: 'Người này đã ngừng hoạt động; hãy mở lại trước',
    en: 'This person is inactive; activate them first',
  });
