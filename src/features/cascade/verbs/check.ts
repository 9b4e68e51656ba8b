import { invalidField } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';

/** Throws where the person is unknown or no longer works here. */
export const requirePerson = async (
  { db }: Context,
  field: string,
  personId: string | null | undefined,
): Promise<void> => {
  if (!personId) return;
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('is_active', '=', true)
    .executeTakeFirst();
  if (!found)
    throw invalidField(field, 'no_person', {
      vi: 'Không có người này, hoặc người này đã nghỉ',
      en: 'There is no such person, or they no longer work here',
    });
};
