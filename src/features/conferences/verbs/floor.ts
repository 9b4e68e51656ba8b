// What happens in the room: who is there, votes, conclusions.
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, ruleBroken } from '../../../kernel/problem.ts';
import { assessmentVerbs } from '../../assessments/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { requireAgendaItem } from '../queries/agenda.ts';
import { listAttendance, presenceOf } from '../queries/attendance.ts';
import { getConferenceRow } from '../queries/conferences.ts';
import { getMotion, listConclusions } from '../queries/motions.ts';
import { findVoteFault, hasPassed } from '../rules.ts';
import { readConference } from './read.ts';
import { requireAct } from './run.ts';

type Names =
  | 'setAttendance'
  | 'recordMotion'
  | 'withdrawMotion'
  | 'recordConclusion'
  | 'removeConclusion'
  | 'downloadConferenceSnapshot';

export const floor: Pick<VerbsOf<typeof contract>, Names> = {
  setAttendance: async (ctx, { id, people }) => {
    const row = await requireAct(ctx, id, 'attendance');
    const members = people.filter((person) => person.role === 'member');
    if (members.length > row.incumbents)
      throw invalidField('people', 'more_than_incumbents', {
        vi: `Danh sách có ${members.length} ủy viên, nhiều hơn ${row.incumbents} ủy viên đương nhiệm`,
        en: `The list has ${members.length} members, more than the ${row.incumbents} incumbents`,
      });
    const ids = people.flatMap((person) => person.personId ?? []);
    const twice = ids.findIndex((personId, at) => ids.indexOf(personId) !== at);
    if (twice >= 0)
      throw invalidField('people', 'twice', {
        vi: 'Một người có hai lần trong danh sách',
        en: 'One person stands in the list twice',
      });
    await ctx.db.deleteFrom('attendance').where('conference_id', '=', id).execute();
    if (people.length)
      await ctx.db
        .insertInto('attendance')
        .values(
          people.map((person, ordinal) => ({
            body_id: ctx.body.id,
            id: newId(),
            conference_id: id,
            ordinal,
            person_id: person.personId ?? null,
            name: person.name,
            title: person.title,
            role: person.role,
            state: person.state,
            reason: person.state === 'absent' ? person.reason : null,
          })),
        )
        .execute();
    const presence = presenceOf(await listAttendance(ctx.db, id));
    ctx.record({
      verb: 'conferences.take_attendance',
      objectType: 'conference',
      objectId: id,
      data: presence,
    });
    return readConference(ctx, id);
  },

  recordMotion: async (ctx, { id, itemId, text, votesFor, votesAgainst, abstained }) => {
    const { incumbents } = await requireAct(ctx, id, 'vote');
    await requireAgendaItem(ctx.db, id, itemId);
    const { present, members } = presenceOf(await listAttendance(ctx.db, id));
    const votes = { eligible: incumbents, votesFor, votesAgainst, abstained };
    const fault = findVoteFault(votes, members > 0 && present > 0 ? present : null);
    if (fault) throw fault;
    const motionId = newId();
    await ctx.db
      .insertInto('motion')
      .values({
        body_id: ctx.body.id,
        id: motionId,
        agenda_item_id: itemId,
        text,
        eligible: incumbents,
        votes_for: votesFor,
        votes_against: votesAgainst,
        abstained,
        recorded_at: ctx.now,
        recorded_by: ctx.actor?.personId ?? null,
      })
      .execute();
    ctx.record({
      verb: 'conferences.vote',
      objectType: 'conference',
      objectId: id,
      data: { motionId, itemId, text, ...votes, passed: hasPassed(votes) },
    });
    return getMotion(ctx.db, id, motionId);
  },

  withdrawMotion: async (ctx, { id, motionId, reason }) => {
    await requireAct(ctx, id, 'vote');
    const motion = await getMotion(ctx.db, id, motionId);
    if (motion.withdrawnAt)
      throw ruleBroken('motion_withdrawn', {
        vi: 'Lần biểu quyết này đã được hủy',
        en: 'This vote has been struck already',
      });
    await ctx.db
      .updateTable('motion')
      .set({ withdrawn_at: ctx.now, withdraw_reason: reason })
      .where('id', '=', motionId)
      .execute();
    ctx.record({
      verb: 'conferences.strike_vote',
      objectType: 'conference',
      objectId: id,
      data: { motionId, reason },
    });
    return getMotion(ctx.db, id, motionId);
  },

  recordConclusion: async (ctx, { id, itemId, text }) => {
    await requireAct(ctx, id, 'conclude');
    await requireAgendaItem(ctx.db, id, itemId);
    const conclusionId = newId();
    await ctx.db
      .insertInto('conclusion')
      .values({
        body_id: ctx.body.id,
        id: conclusionId,
        agenda_item_id: itemId,
        text,
        recorded_at: ctx.now,
        recorded_by: ctx.actor?.personId ?? null,
      })
      .execute();
    ctx.record({
      verb: 'conferences.conclude',
      objectType: 'conference',
      objectId: id,
      data: { conclusionId, itemId, text },
    });
    return (await listConclusions(ctx.db, id)).find((one) => one.id === conclusionId)!;
  },

  removeConclusion: async (ctx, { id, conclusionId }) => {
    await requireAct(ctx, id, 'conclude');
    const conclusion = (await listConclusions(ctx.db, id)).find((one) => one.id === conclusionId);
    if (!conclusion) throw notFound({ vi: 'kết luận này', en: 'conclusion' });
    await ctx.db.deleteFrom('conclusion').where('id', '=', conclusionId).execute();
    ctx.record({
      verb: 'conferences.remove_conclusion',
      objectType: 'conference',
      objectId: id,
      data: { conclusionId, text: conclusion.text },
    });
    return {};
  },

  downloadConferenceSnapshot: async (ctx, { id }) => {
    const { row } = await getConferenceRow(ctx.db, id);
    if (!row.snapshot_id) throw notFound({ vi: 'bản chụp số liệu', en: 'frozen figures' });
    return assessmentVerbs.downloadSnapshot(ctx, { id: row.snapshot_id });
  },
};
