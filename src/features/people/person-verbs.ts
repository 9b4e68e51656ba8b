import { notFound } from '../../kernel/problem.ts';
import { scopeOf } from '../../kernel/rights.ts';
import type { VerbsOf } from '../slice.ts';
import { invitationVerbs } from './invitation-verbs.ts';
import { cancelInvitations } from './invitations.ts';
import type { personContract } from './person-contract.ts';
import { lastAdministrator, requireOwnAccount } from './person-guards.ts';
import { getPerson, listAdministratorIds, listPersons } from './person-queries.ts';
import { roleVerbs } from './role-verbs.ts';
import { endSessions, removeSecondFactor } from './sign-in/users.ts';

export const personVerbs: VerbsOf<typeof personContract> = {
  listPersons: async ({ db, actor, now }) =>
    listPersons(db, { withSignIn: actor !== null && scopeOf(actor.grants, 'people.manage') !== null, now }),
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
  ...invitationVerbs,
  ...roleVerbs,
};
