// Pure rules of people and units: what a password must be, and what a change of units must add up to.
import { Decimal } from '../../kernel/decimal.ts';
import { fold } from '../../kernel/folding.ts';
import type { Words } from '../../kernel/problem.ts';

/** Stands in a mail for the address of the installation, which only the sender of mail knows. */
export const ADDRESS_MARK = '{{address}}';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** The core of passwords people fall back on, folded and without digits at either end. */
const COMMON_CORES = new Set(
  (
    'password passw0rd matkhau matkhaumoi admin administrator quantri qwerty qwertyuiop asdfghjkl zxcvbnm abc abcd abcdef abcdefgh ' +
    'iloveyou welcome letmein changeme secret plenum bentre vietnam hanoi saigon anhyeuem emyeuanh toiyeuvietnam khongbiet ' +
    'tinhuy ubnd hdnd vanphong'
  ).split(' '),
);

export type PasswordFault = 'too_short' | 'too_long' | 'is_email' | 'too_common' | 'too_uniform';

export const PASSWORD_FAULTS: Record<PasswordFault, Words> = {
  too_short: {
    vi: `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự`,
    en: `A password needs at least ${PASSWORD_MIN} characters`,
  },
  too_long: {
    vi: `Mật khẩu không quá ${PASSWORD_MAX} ký tự`,
    en: `A password has at most ${PASSWORD_MAX} characters`,
  },
  is_email: {
    vi: 'Mật khẩu không được chứa địa chỉ thư điện tử',
    en: 'A password must not contain the e-mail address',
  },
  too_common: {
    vi: 'Mật khẩu này quá dễ đoán; hãy ghép vài từ không liên quan',
    en: 'This password is easy to guess; join a few unrelated words',
  },
  too_uniform: {
    vi: 'Mật khẩu lặp lại quá ít ký tự hoặc chỉ là một dãy liền nhau',
    en: 'This password repeats too few characters or is a plain sequence',
  },
};

/** What is wrong with a password for this e-mail address; null when it may be used. */
export const passwordFault = (password: string, email: string): PasswordFault | null => {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'too_short';
  if (length > PASSWORD_MAX) return 'too_long';
  const folded = fold(password);
  const name = fold(email).split('@')[0] ?? '';
  if (folded.includes(fold(email)) || (name.length >= 5 && folded.includes(name))) return 'is_email';
  const core = folded.replace(/^[^a-z]+|[^a-z]+$/g, '').replaceAll(/[\s._-]/g, '');
  if (COMMON_CORES.has(core)) return 'too_common';
  if (new Set(folded).size < 5 || isSequence(folded)) return 'too_uniform';
  return null;
};

const isSequence = (text: string): boolean => {
  const steps = [...text].slice(1).map((letter, at) => letter.codePointAt(0)! - text.codePointAt(at)!);
  const odd = steps.filter((step) => Math.abs(step) > 1).length;
  return odd <= 1;
};

export type ChangePart = { fromUnitId: string; toUnitId: string; weight: string };

/** Old units whose parts do not add up to the whole (1): each with what they add up to. */
export const unitsNotWhole = (parts: readonly ChangePart[]): { unitId: string; sum: string }[] =>
  [...Map.groupBy(parts, (part) => part.fromUnitId)]
    .map(([unitId, of]) => ({ unitId, sum: of.reduce((sum, part) => sum.plus(part.weight), new Decimal(0)) }))
    // Thirds are typed as 0.33333.
    .filter(({ sum }) => sum.minus(1).abs().greaterThan('0.0001'))
    .map(({ unitId, sum }) => ({ unitId, sum: sum.toString() }));

type Rename = { changedOn: string; oldName: string | null };

/** The name a unit had on a day: the old name of the first renaming after it, else the name of today. */
export const unitNameOn = (nameNow: string, renames: readonly Rename[], day: string): string =>
  renames.filter(({ changedOn }) => changedOn > day).sort((a, b) => (a.changedOn < b.changedOn ? -1 : 1))[0]
    ?.oldName ?? nameNow;
