// One cell as it is seen: the figure, and below it a word on how it stands or the figure of the year before. Hundreds are
// drawn while the grid scrolls: words and formats are handed down, so that none of them listens for anything itself.
import { memo } from 'react';
import { NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import type { Format } from '../../format.ts';
import type { KeyOf, Say } from '../../i18n.ts';
import { stateOf } from './cell-state.ts';
import { textOfContent } from './cells.ts';
import type { CellView } from './grid-model.ts';
import type { words } from './words.ts';

type Props = {
  id: string;
  row: number;
  column: number;
  left: number;
  width: number;
  view: CellView;
  today: string;
  isOpen: boolean;
  isActive: boolean;
  isSelected: boolean;
  hasHandle: boolean;
  /** Who else is in this cell. */
  others: string;
  t: Say<KeyOf<typeof words>>;
  f: Format;
  children?: React.ReactNode;
};

export const GridCell = memo(function GridCell(props: Props) {
  const { view, row, column, others, t, f } = props;
  const { edit, value, noFigureReason, before, below, dueOn } = view;
  const { tone, word } = stateOf(view, props.today);
  const isUnsaved = edit !== undefined && edit.state !== 'saved';
  const shown = isUnsaved ? textOfContent(edit.content, f.lang) : value === null ? '' : f.num(value);
  const reason = !isUnsaved && noFigureReason ? NO_FIGURE_WORDS[noFigureReason][f.lang] : null;
  const message = isUnsaved ? edit.message : undefined;
  const asCell = {
    id: props.id,
    role: 'gridcell',
    tabIndex: -1,
    'aria-colindex': column + 2,
    'aria-selected': props.isSelected,
    'aria-readonly': !props.isOpen,
  };
  return (
    // The keyboard belongs to the grid, which names its active cell.
    <td
      {...asCell}
      data-row={row}
      data-column={column}
      className={`gcell ${tone} ${props.isOpen ? '' : 'closed'} ${props.isActive ? 'active' : ''} ${props.isSelected ? 'selected' : ''} ${others ? 'met' : ''}`}
      style={{ left: props.left, width: props.width }}
      title={message}
    >
      {props.children ?? <span className={reason ? 'why' : 'figure'}>{reason ?? shown}</span>}
      <small>
        {message ??
          (word
            ? t(word, { day: dueOn ? f.dayMonth(dueOn) : '' })
            : before
              ? t('yearBefore', { value: f.num(before) })
              : below
                ? t('below', { value: f.num(below) })
                : '')}
      </small>
      {others && <em title={others}>{others}</em>}
      {props.hasHandle && <i className="fill" aria-hidden="true" />}
    </td>
  );
});
