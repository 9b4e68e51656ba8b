import type { DocumentRef } from '../../../features/documents/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const TONE = { public: 'good', internal: '', restricted: 'warn' } as const;

/** Internal is the usual case and needs no mark unless asked for. */
export function ConfidentialityTag({ of, always }: { of: DocumentRef['confidentiality']; always?: boolean }) {
  const t = useWords(words);
  if (of === 'internal' && !always) return null;
  return <span className={`tag ${TONE[of]}`}>{t(of)}</span>;
}
