// What must hold before a unit is moved or closed; each throws the problem that says why not.
import { invalidField, ruleBroken } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';

export const requireParent = async ({ db }: Context, parentId: string): Promise<void> => {
  const parent = await db.selectFrom('org_unit').select('id').where('id', '=', parentId).executeTakeFirst();
  if (!parent)
    throw invalidField('parentId', 'no_such_unit', {
      vi: 'Không có đơn vị cấp trên này',
      en: 'No such parent unit',
    });
};

export const requireHead = async ({ db }: Context, personId: string): Promise<void> => {
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('is_active', '=', true)
    .executeTakeFirst();
  if (!person)
    throw invalidField('headPersonId', 'no_such_person', {
      vi: 'Không có người này trong cơ quan',
      en: 'No such person in the body',
    });
};

export const requireClosable = async (
  { db }: Context,
  unit: { id: string; name: string; parentId: string | null; validFrom: string },
  on: string,
): Promise<void> => {
  if (unit.parentId === null)
    throw ruleBroken('root_unit', {
      vi: 'Không thể đóng đơn vị gốc của cơ quan',
      en: 'The root unit cannot be closed',
    });
  if (on <= unit.validFrom)
    throw invalidField('on', 'before_start', {
      vi: 'Ngày đóng phải sau ngày bắt đầu',
      en: 'The day of closing must come after the first day',
    });
  const child = await db
    .selectFrom('org_unit')
    .select('name')
    .where('parent_id', '=', unit.id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .executeTakeFirst();
  if (child)
    throw ruleBroken('unit_has_children', {
      vi: `“${unit.name}” còn đơn vị trực thuộc đang hoạt động: ${child.name}`,
      en: `“${unit.name}” still has a unit below it: ${child.name}`,
    });
};
