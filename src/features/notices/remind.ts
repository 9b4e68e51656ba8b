// Reminding of what is due: one mechanism for figures, tasks and documents. A slice says what is due and whose it is;
// which step of the settings has been reached, whom to tell and what was told already is decided here.
import type { Words } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { NoticeKind } from './contract.ts';
import { notify, type Telling } from './notify.ts';
import { findHeads, listReportersOf } from './queries/persons.ts';
import { getReminderSettings } from './queries/settings.ts';
import { type ReminderStep, reminderStepOn } from './rules.ts';

export type DueThing = {
  /** Of the thing itself ("task:<id>"); settle() with it ends every reminder of it. */
  key: string;
  kind: NoticeKind;
  objectType: string;
  objectId: string;
  dueOn: string;
  unitId: string;
  /** Who is reminded; left out: whoever reports for the unit. */
  personIds?: readonly string[];
  /** Not everybody may know of it: the head of the unit is not told either. */
  isPrivate?: boolean;
  /** What it is, without saying when: "Báo cáo số liệu quý III/2021". */
  name: Words;
  link: string;
};

const when = ({ daysLeft }: ReminderStep): Words => {
  if (daysLeft > 0) return { vi: `còn ${daysLeft} ngày`, en: `${daysLeft} days left` };
  if (daysLeft === 0) return { vi: 'hạn hôm nay', en: 'due today' };
  return { vi: `quá hạn ${-daysLeft} ngày`, en: `${-daysLeft} days late` };
};

const tell = (thing: DueThing, step: ReminderStep, to: readonly string[], isToHead: boolean): Telling => ({
  to,
  kind: isToHead ? 'escalation' : thing.kind,
  key: `${thing.key}/${isToHead ? 'escalated' : step.name}`,
  objectType: thing.objectType,
  objectId: thing.objectId,
  title: { vi: `${thing.name.vi}: ${when(step).vi}`, en: `${thing.name.en}: ${when(step).en}` },
  link: thing.link,
  dueOn: thing.dueOn,
});

/** Reminds of what stands at a step on this day; asked twice it tells nothing twice. Gives how many notices are new. */
export const remindOf = async (ctx: Context, day: string, things: readonly DueThing[]): Promise<number> => {
  const settings = await getReminderSettings(ctx.db);
  const standing = things.flatMap((thing) => {
    const step = reminderStepOn(thing.dueOn, day, settings);
    return step ? [{ thing, step }] : [];
  });
  const unitIds = standing.map(({ thing }) => thing.unitId);
  const reporters = await listReportersOf(ctx.db, unitIds);
  const heads = await findHeads(ctx.db, unitIds);
  return notify(
    ctx,
    ...standing.flatMap(({ thing, step }) => {
      const own = tell(thing, step, thing.personIds ?? reporters.get(thing.unitId) ?? [], false);
      const head = heads.get(thing.unitId);
      return step.isEscalated && head && !thing.isPrivate ? [own, tell(thing, step, [head], true)] : [own];
    }),
  );
};
