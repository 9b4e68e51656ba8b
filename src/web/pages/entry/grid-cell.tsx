// One cell: shows the figure, takes what is typed, says in a word how it stands.
import { memo, useRef, useState } from 'react';
import type { Value } from '../../../features/indicators/contract.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import type { Edit } from './use-cells.ts';
import { words } from './words.ts';

type Props = {
  row: number;
  column: number;
  label: string;
  value: Value | undefined;
  edit: Edit | undefined;
  isOpen: boolean;
  onTyped: (row: number, column: number, typed: string, version: number) => void;
  onPasted: (row: number, column: number, text: string) => void;
  onKeepTheirs: (row: number, column: number) => void;
};

/** Digits as they need to be typed: no thousands mark that could be read two ways. */
const plain = (value: string): string => formatDecimal(value).replaceAll('.', '').replace('−', '-');

const MOVES: Record<string, [number, number]> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export const GridCell = memo(function GridCell(props: Props) {
  const { row, column, label, value, edit, isOpen } = props;
  const t = useWords(words);
  const f = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const version = useRef(0);
  const pending = edit && edit.state !== 'saved' ? edit : null;
  const shown = pending ? pending.typed : value?.value ? f.num(value.value) : '';
  if (!isOpen) return <td className="num">{shown}</td>;
  const leave = () => {
    const typed = draft?.trim() ?? '';
    setDraft(null);
    const before = pending ? pending.typed : value?.value ? plain(value.value) : '';
    if (typed !== '' && typed !== before) props.onTyped(row, column, typed, version.current);
  };
  const describedBy = `cell-${row}-${column}-state`;
  return (
    <td className={`num cell ${pending?.state ?? ''}`}>
      <input
        aria-label={label}
        aria-invalid={pending?.state === 'bad' || pending?.state === 'conflict'}
        aria-describedby={edit ? describedBy : undefined}
        data-at={`${row} ${column}`}
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? shown}
        onFocus={(event) => {
          version.current = value?.version ?? 0;
          setDraft(pending ? pending.typed : value?.value ? plain(value.value) : '');
          const field = event.currentTarget;
          requestAnimationFrame(() => field.select());
        }}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/[\t\n]/.test(text.trimEnd())) return;
          event.preventDefault();
          setDraft(null);
          props.onPasted(row, column, text);
        }}
        onKeyDown={(event) => {
          const field = event.currentTarget;
          if (event.key === 'Escape') setDraft(shown);
          const move = MOVES[event.key];
          if (!move) return;
          const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
          const atEdge =
            event.key === 'ArrowLeft'
              ? field.selectionEnd === 0
              : field.selectionStart === field.value.length;
          if (move[1] !== 0 && !isWhole && !atEdge) return;
          event.preventDefault();
          const next = document.querySelector<HTMLInputElement>(
            `input[data-at="${row + move[0]} ${column + move[1]}"]`,
          );
          if (next) next.focus();
          else if (event.key === 'Enter') field.blur();
        }}
      />
      {edit && (
        <small id={describedBy}>
          {edit.message && edit.state !== 'saved'
            ? edit.message
            : edit.state === 'saved'
              ? t('state_saved')
              : edit.state === 'saving'
                ? t('state_saving')
                : t('state_waiting')}
          {edit.state === 'conflict' && (
            <span className="row">
              <button type="button" className="linkish" onClick={() => props.onKeepTheirs(row, column)}>
                {t('keepTheirs')}
              </button>
              <button
                type="button"
                className="linkish"
                onClick={() => props.onTyped(row, column, edit.typed, value?.version ?? 0)}
              >
                {t('writeMine')}
              </button>
            </span>
          )}
        </small>
      )}
    </td>
  );
});
