// Many units at once: what a body that begins, or is made anew by a merger, enters in one go. All or none.
import { newId } from '../../kernel/ids.ts';
import { invalidField } from '../../kernel/problem.ts';
import type { VerbsOf } from '../slice.ts';
import { listUnits } from './queries.ts';
import type { unitContract } from './unit-contract.ts';

type Verbs = Pick<VerbsOf<typeof unitContract>, 'createUnits'>;

const AT_ONCE = 500;

export const unitBatchVerbs: Verbs = {
  createUnits: async (ctx, { units }) => {
    const known = await listUnits(ctx.db);
    const taken = new Set(known.map(({ code, validFrom }) => `${code} ${validFrom}`));
    // Where a code was used again, the newest unit is meant.
    const byCode = new Map(
      known.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).map(({ code, id }) => [code, id]),
    );
    const rows = units.map(({ parentCode, ...unit }, at) => {
      const parentId = byCode.get(parentCode);
      if (!parentId)
        throw invalidField(`units.${at}.parentCode`, 'no_such_unit', {
          vi: `Không có đơn vị cấp trên mã “${parentCode}”; đơn vị cấp trên phải có sẵn hoặc đứng trước`,
          en: `No unit has the code “${parentCode}”; a parent must exist or come before`,
        });
      const key = `${unit.code} ${unit.validFrom}`;
      if (taken.has(key))
        throw invalidField(`units.${at}.code`, 'code_taken', {
          vi: `Mã “${unit.code}” đã dùng cho một đơn vị bắt đầu cùng ngày`,
          en: `The code “${unit.code}” is taken by a unit that begins on the same day`,
        });
      taken.add(key);
      const id = newId();
      byCode.set(unit.code, id);
      return { ...unit, id, parentId };
    });
    for (let i = 0; i < rows.length; i += AT_ONCE)
      await ctx.db
        .insertInto('org_unit')
        .values(
          rows.slice(i, i + AT_ONCE).map((row) => ({
            body_id: ctx.body.id,
            id: row.id,
            code: row.code,
            name: row.name,
            short_name: row.shortName,
            kind: row.kind,
            parent_id: row.parentId,
            valid_from: row.validFrom,
          })),
        )
        .execute();
    for (const { id, ...row } of rows)
      ctx.record({ verb: 'people.create_unit', objectType: 'unit', objectId: id, data: row });
    return { ids: rows.map(({ id }) => id) };
  },
};
