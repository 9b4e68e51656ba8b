// Who may see which paper. State secrets do not belong here at all: they are refused, whatever the name of the field says.
import { type Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Role } from '../../../kernel/rights.ts';
import type { ASKED_CONFIDENTIALITIES, Confidentiality } from '../contract.ts';

/** A mark standing alone, in capitals as it is stamped, or named as a level. "BẢO MẬT", "bí mật nhà nước" as a subject are no marks. */
const SECRET_MARK =
  /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT)(?!\p{L})|(?:^|[([«"“.,;:–—\n-])\s*MẬT(?!\p{L}|\s+\p{L})|độ mật\s*:/u;

export const hasSecretMark = (text: string): boolean => SECRET_MARK.test(text.normalize('NFC'));

export const findSecrecyFault = (
  confidentiality: (typeof ASKED_CONFIDENTIALITIES)[number],
  ...texts: string[]
): Problem | null =>
  confidentiality === 'state_secret' || texts.some(hasSecretMark)
    ? ruleBroken('state_secret', {
        vi: 'Tài liệu thuộc bí mật nhà nước không được đưa vào hệ thống này; hãy trình theo chế độ mật',
        en: 'State secrets must not be kept in this system; present them under the secrecy rules',
      })
    : null;

const READS_ALL: readonly Role[] = ['administrator', 'office', 'leader', 'inspector'];

/** Public and internal papers are open to everybody in the body; restricted ones to those who read all and to the members seated. */
export const maySee = (
  confidentiality: Confidentiality,
  reader: { roles: readonly Role[]; isSeatedMember: boolean },
): boolean =>
  confidentiality !== 'restricted' ||
  reader.isSeatedMember ||
  reader.roles.some((role) => READS_ALL.includes(role));
