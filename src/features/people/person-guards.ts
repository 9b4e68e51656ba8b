// What must hold before a person's access is changed; each throws the problem that says why not.
import { Problem, ruleBroken } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import { countBodies } from './sign-in/users.ts';

export const requireNewEmail = async ({ db }: Context, email: string): Promise<void> => {
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

export const requireOwnAccount = async ({ db }: Context, userId: string): Promise<void> => {
  if ((await countBodies(db, userId)) > 1)
    throw ruleBroken('account_elsewhere', {
      vi: 'Tài khoản này còn dùng ở cơ quan khác nên không thể đặt lại từ đây',
      en: 'This account also serves another body and cannot be reset from here',
    });
};

export const lastAdministrator = (): Problem =>
  ruleBroken('last_administrator', {
    vi: 'Đây là quản trị viên cuối cùng; hãy giao vai trò này cho người khác trước',
    en: 'This is the last administrator; give the role to somebody else first',
  });
