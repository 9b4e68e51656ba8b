// What the head and foot of the paper say before anybody has typed anything: by the kind of body and the format in force.

import { profileFor } from '../../papers/write/index.ts';
import type { Context } from '../../store/context.ts';
import type { Official } from './contract.ts';

/** Vietnam's day of an instant. */
export const dayOf = (instant: string): string =>
  new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

export const officialFor = async (ctx: Context, summary: string): Promise<Official> => {
  const { kind, name, place } = await ctx.db
    .selectFrom('body')
    .select(['kind', 'name', 'place'])
    .where('id', '=', ctx.body.id)
    .executeTakeFirstOrThrow();
  const date = dayOf(ctx.now);
  const isParty = kind === 'party';
  const upper = name.toLocaleUpperCase('vi');
  return {
    profile: profileFor(isParty ? 'party' : 'state', date),
    superior: null,
    issuer: upper,
    number: null,
    place,
    date,
    summary,
    authority: isParty ? 'T/M BAN THƯỜNG VỤ' : `TM. ${upper}`,
    signerTitle: null,
    signerName: null,
    recipients: isParty
      ? ['Các cơ quan, đơn vị trực thuộc', `Lưu Văn phòng ${name}`]
      : ['Như trên', 'Lưu: VT'],
  };
};
