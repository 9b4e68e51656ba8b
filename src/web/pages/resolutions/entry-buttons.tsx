// Up, down, out: for entries of an ordered list in a form.
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Props = { at: number; count: number; onMove: (to: number) => void; onRemove: () => void };

export const moved = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
};

export function EntryButtons({ at, count, onMove, onRemove }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  return (
    <div className="row small">
      {at > 0 && (
        <button type="button" className="linkish" onClick={() => onMove(at - 1)}>
          {t('up')}
        </button>
      )}
      {at < count - 1 && (
        <button type="button" className="linkish" onClick={() => onMove(at + 1)}>
          {t('down')}
        </button>
      )}
      <button type="button" className="linkish" onClick={onRemove}>
        {s('remove')}
      </button>
    </div>
  );
}
