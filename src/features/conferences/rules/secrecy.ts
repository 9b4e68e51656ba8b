// Who may see which paper of a conference. State secrets do not belong here at all and are refused.
import { type Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { ASKED_CONFIDENTIALITIES, Confidentiality } from '../contract.ts';

export const findSecrecyFault = (
  confidentiality: (typeof ASKED_CONFIDENTIALITIES)[number],
): Problem | null =>
  confidentiality === 'state_secret'
    ? ruleBroken('state_secret', {
        vi: 'Tài liệu thuộc bí mật nhà nước không được đưa vào hệ thống này; hãy trình theo chế độ mật',
        en: 'State secrets must not be kept in this system; present them under the secrecy rules',
      })
    : null;

/** `seesAll`: restricted documents are open to the reader's role anyway. The members seated see what they decide on. */
export const maySee = (
  confidentiality: Confidentiality,
  reader: { seesAll: boolean; isSeatedMember: boolean },
): boolean => confidentiality !== 'restricted' || reader.seesAll || reader.isSeatedMember;
