// The sign-in library's error codes, said as problems of our catalogue.
import { FIELD_MESSAGES } from '../../../kernel/field-messages.ts';
import { invalidField, Problem, type ProblemCode, type Words } from '../../../kernel/problem.ts';
import { PASSWORD_FAULTS, type PasswordFault } from '../rules.ts';
import { LOCK_MINUTES } from './lockout.ts';

export const signInLocked = (): Problem =>
  new Problem('too_many_requests', 'account_locked', {
    vi: `Nhập sai quá nhiều lần; tài khoản tạm khóa, hãy thử lại sau ${LOCK_MINUTES} phút`,
    en: `Too many wrong attempts; the account is locked, try again in ${LOCK_MINUTES} minutes`,
  });

export const weakPassword = (field: string, fault: PasswordFault): Problem =>
  invalidField(field, `password_${fault}`, PASSWORD_FAULTS[fault]);

const ended: Words = {
  vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập',
  en: 'You are not signed in, or your session has ended',
};
const wrongCode: Words = { vi: 'Mã xác thực không đúng', en: 'The code is wrong' };

const KNOWN: Record<string, [ProblemCode, string, Words]> = {
  INVALID_EMAIL_OR_PASSWORD: [
    'sign_in_required',
    'wrong_password',
    { vi: 'Thư điện tử hoặc mật khẩu không đúng', en: 'The e-mail address or password is wrong' },
  ],
  INVALID_EMAIL: [
    'sign_in_required',
    'wrong_password',
    { vi: 'Thư điện tử hoặc mật khẩu không đúng', en: 'The e-mail address or password is wrong' },
  ],
  INVALID_TWO_FACTOR_COOKIE: [
    'sign_in_required',
    'code_step_over',
    { vi: 'Bước xác thực đã hết hạn; hãy đăng nhập lại', en: 'This step has expired; sign in again' },
  ],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['too_many_requests', 'account_locked', signInLocked().detail],
  ACCOUNT_TEMPORARILY_LOCKED: ['too_many_requests', 'account_locked', signInLocked().detail],
  TOTP_ALREADY_ENABLED: [
    'rule_broken',
    'second_factor_on',
    { vi: 'Đã bật xác thực hai lớp', en: 'The second factor is already on' },
  ],
  TOTP_NOT_ENABLED: [
    'rule_broken',
    'second_factor_off',
    { vi: 'Chưa bật xác thực hai lớp', en: 'The second factor is not on' },
  ],
  TWO_FACTOR_NOT_ENABLED: [
    'rule_broken',
    'second_factor_off',
    { vi: 'Chưa bật xác thực hai lớp', en: 'The second factor is not on' },
  ],
  UNAUTHORIZED: ['sign_in_required', 'sign_in_required', ended],
  PROVIDER_CONFIG_NOT_FOUND: [
    'not_found',
    'no_provider',
    { vi: 'Chưa cấu hình đăng nhập một lần', en: 'No identity provider is set up' },
  ],
};

export const toSignInProblem = (status: number, code: string): Problem => {
  if (code === 'INVALID_PASSWORD')
    return invalidField('password', 'wrong_password', {
      vi: 'Mật khẩu hiện tại không đúng',
      en: 'The current password is wrong',
    });
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE')
    return invalidField('code', 'wrong_code', wrongCode);
  const known = KNOWN[code];
  if (known) return new Problem(...known);
  if (status === 401) return new Problem('sign_in_required', 'sign_in_required', ended);
  if (status === 429) return signInLocked();
  if (status >= 500)
    return new Problem('internal', 'sign_in_failed', {
      vi: 'Chưa đăng nhập được do lỗi máy chủ',
      en: 'Signing in failed on the server',
    });
  return new Problem('invalid_input', code.toLowerCase() || 'invalid_input', FIELD_MESSAGES.custom!);
};
