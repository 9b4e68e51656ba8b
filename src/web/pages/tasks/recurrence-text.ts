import type { Recurrence } from '../../../features/tasks/contract.ts';
import type { Format } from '../../format.ts';
import type { KeyOf, Say } from '../../i18n.ts';
import type { words } from './words.ts';

/** "2 tháng một lần, đến 31/12/2026". */
export const recurrenceText = (
  t: Say<KeyOf<typeof words>>,
  f: Format,
  { recurs, every, until }: Recurrence,
): string =>
  [t(`again_${recurs}`, { count: every }), until && t('untilDay', { day: f.day(until) })]
    .filter(Boolean)
    .join(', ');
