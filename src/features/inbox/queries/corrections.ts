import type { Context } from '../../../store/context.ts';
import { listCorrections } from '../../submissions/index.ts';
import type { InboxItem } from '../contract.ts';

/** Corrections that wait for the office's answer. */
export const listCorrectionItems = async ({ db }: Context): Promise<InboxItem[]> =>
  (await listCorrections(db, { state: 'proposed', limit: 500 })).reverse().map((one) => ({
    key: one.id,
    title: {
      vi: `${one.indicator.nameVi}, ${one.unit.name}`,
      en: `${one.indicator.nameEn ?? one.indicator.nameVi}, ${one.unit.name}`,
    },
    detail: { vi: one.reason, en: one.reason },
    dueOn: null,
    daysLate: 0,
    link: `/corrections?show=${one.id}`,
  }));
