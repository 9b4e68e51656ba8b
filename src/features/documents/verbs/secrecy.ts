import { ruleBroken } from '../../../kernel/problem.ts';
import { findSecrecyMark } from '../rules.ts';

/** Throws where a paper carries a mark of state secrecy. */
export const refuseSecrets = (paper: { title?: string | null; text?: string | null }): void => {
  const mark = findSecrecyMark(paper);
  if (mark)
    throw ruleBroken('state_secret', {
      vi: `Văn bản có dấu độ mật “${mark}”. Bí mật nhà nước không được đưa vào hệ thống này; không có gì được lưu`,
      en: `The paper is marked “${mark}”. State secrets may not be kept in this system; nothing was saved`,
    });
};
