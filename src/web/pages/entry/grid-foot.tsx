// Below the grid: what the chosen figures make together, and the way back.
import { Button } from '@mantine/core';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { type GridModel, summarise } from './grid-model.ts';
import { type Area, spotsOf } from './ranges.ts';
import { contentOf, type Sheet } from './use-sheet.ts';
import { words } from './words.ts';

/** Beyond this the sum of what is chosen would hold up the keyboard. */
const MOST_SUMMED = 20_000;

export function GridFoot({ model, sheet, area }: { model: GridModel; sheet: Sheet; area: Area }) {
  const t = useWords(words);
  const f = useFormat();
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const figures =
    count > 1 && count <= MOST_SUMMED
      ? spotsOf(area).flatMap((spot) => {
          const content = contentOf(model.viewOf(spot));
          return content && 'value' in content ? [content.value] : [];
        })
      : [];
  const sums = summarise(figures);
  return (
    <div className="gridfoot row between">
      <span className="row">
        <Button variant="default" size="compact-sm" disabled={!sheet.canUndo} onClick={sheet.undo}>
          {t('undo')}
        </Button>
        <Button variant="default" size="compact-sm" disabled={!sheet.canRedo} onClick={sheet.redo}>
          {t('redo')}
        </Button>
      </span>
      <output className="muted">
        {sums
          ? t('sums', {
              cells: f.num(String(sums.count)),
              sum: f.num(sums.sum),
              mean: f.num(sums.mean, { decimals: 2 }),
            })
          : t('keysHelp')}
      </output>
    </div>
  );
}
