import type { ConferenceHead } from '../../../features/conferences/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const LOOKS = { planned: 'tag', open: 'tag warn', closed: 'tag good' } as const;

export function StatusTag({ status }: { status: ConferenceHead['status'] }) {
  const t = useWords(words);
  return <span className={LOOKS[status]}>{t(status)}</span>;
}
