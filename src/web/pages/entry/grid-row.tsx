// One line of the grid: the indicator's name, its plan, the cells in view, the total.
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { indicatorName, unitText } from '../../figure-words.ts';
import type { Format } from '../../format.ts';
import type { KeyOf, Say } from '../../i18n.ts';
import { keyOf } from './cells.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridModel } from './grid-model.ts';
import { type Area, isInside, type Spot } from './ranges.ts';
import type { words } from './words.ts';

type Props = {
  gridId: string;
  row: number;
  top: number;
  model: GridModel;
  columns: VirtualItem[];
  widths: { name: number; plan: number; total: number; all: number };
  plan: string;
  today: string;
  /** Where the active cell is when it is in this line. */
  active: Spot | null;
  /** The chosen area when it touches this line. */
  area: Area | null;
  others: ReadonlyMap<string, string>;
  editor: React.ReactNode;
  t: Say<KeyOf<typeof words>>;
  f: Format;
};

export const GridRow = memo(function GridRow(props: Props) {
  const { row, model, widths, active, area, t, f } = props;
  const indicator = model.rows[row]!;
  const total = widths.total > 0 ? model.totalOf(row) : null;
  return (
    <tr
      id={`${props.gridId}-${row}`}
      aria-rowindex={row + 2}
      className="grow"
      style={{ transform: `translateY(${props.top}px)`, width: widths.all }}
    >
      <th scope="row" className="gname" style={{ width: widths.name }} title={indicator.nameVi}>
        <span className="clamp">
          {indicatorName(indicator, f.lang)} <span className="unit">{unitText(indicator.unit, f.lang)}</span>
        </span>
        {indicator.formula !== null && <small title={indicator.formula}>ƒ {t('reckoned')}</small>}
      </th>
      {widths.plan > 0 && (
        <td className="gplan" style={{ left: widths.name, width: widths.plan }}>
          {props.plan}
        </td>
      )}
      {props.columns.map(({ index, start, size }) => {
        const spot = { row, column: index };
        const isActive = active?.column === index;
        return (
          <GridCell
            key={index}
            id={`${props.gridId}-${row}-${index}`}
            row={row}
            column={index}
            left={start}
            width={size}
            t={t}
            f={f}
            view={model.viewOf(spot)}
            today={props.today}
            isOpen={model.isOpen(spot)}
            isActive={isActive}
            isSelected={area !== null && isInside(area, spot)}
            hasHandle={area !== null && area.bottom === row && area.right === index && model.isOpen(spot)}
            others={props.others.get(keyOf(model.refOf(spot))) ?? ''}
          >
            {isActive && props.editor ? props.editor : undefined}
          </GridCell>
        );
      })}
      {widths.total > 0 && (
        <td className="gtotal" style={{ left: widths.all - widths.total, width: widths.total }}>
          {total ? f.num(total.total, { decimals: indicator.decimals }) : '–'}
          <small>{total?.hasUnsent ? t('withUnsent') : ''}</small>
        </td>
      )}
    </tr>
  );
});
