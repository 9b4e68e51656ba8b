// What a look at the file found, or what was written of it.
import { Button } from '@mantine/core';
import type { contract } from '../../../../features/forms/contract.ts';
import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import { useFormat } from '../../../format.ts';
import { useWords } from '../../../i18n.ts';
import { BadCells } from '../bad-cells.tsx';
import { words } from './words.ts';

type Props = {
  answer: ResponseOf<typeof contract.importTable>;
  isBusy: boolean;
  onWrite: (mode: 'all' | 'good') => void;
};

export function Outcome({ answer, isBusy, onWrite }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const { good, saved, unchanged, badCount, bad } = answer;
  return (
    <>
      <section className="card pad stack tight" role="status">
        <b>{saved > 0 ? t('written', { count: saved }) : t('checked', { good, unchanged, bad: badCount })}</b>
        {answer.periods.length > 0 && (
          <div className="muted">
            {t('spread', {
              indicators: answer.indicators,
              units: answer.units,
              periods: answer.periods.slice(0, 12).map(f.period).join(', '),
            })}
          </div>
        )}
        {answer.notes.map((note) => (
          <div key={note.vi} className="note">
            {note[f.lang]}
          </div>
        ))}
        {saved === 0 && good > 0 && (
          <div>
            <Button loading={isBusy} onClick={() => onWrite(badCount > 0 ? 'good' : 'all')}>
              {t(badCount > 0 ? 'writeGood' : 'writeAll', { count: good })}
            </Button>
          </div>
        )}
        {saved === 0 && good === 0 && <div className="note">{t('nothingToWrite')}</div>}
        {badCount > bad.length && (
          <div className="muted">{t('moreBad', { shown: bad.length, count: badCount })}</div>
        )}
      </section>
      <BadCells bad={bad} odd={saved > 0 ? [] : answer.odd} />
    </>
  );
}
