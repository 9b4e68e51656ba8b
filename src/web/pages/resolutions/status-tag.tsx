import type { ResolutionHead } from '../../../features/resolutions/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function StatusTag({ resolution }: { resolution: ResolutionHead }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <span className="row" style={{ gap: 6 }}>
      {resolution.status === 'draft' ? (
        <span className="tag warn">{t('draft')}</span>
      ) : (
        <span className="tag good">
          {resolution.adoptedOn ? t('adoptedOn', { day: f.day(resolution.adoptedOn) }) : t('adopted')}
        </span>
      )}
      {resolution.version > 1 && <span className="tag">{t('version', { version: resolution.version })}</span>}
      {resolution.replacedById && <span className="tag">{t('replaced')}</span>}
    </span>
  );
}
