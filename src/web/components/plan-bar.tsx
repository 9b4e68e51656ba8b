// Plan and result share one bar: its end is the result, the tick is 100 % of the rating baseline, the box another baseline.
import type { Band } from '../../kernel/figures.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

type Props = {
  band: Band;
  /** Result as % of the rating baseline; null where no ratio exists. */
  score: string | null;
  /** Other baselines, each with the result as % of it. */
  others?: { label: string; score: string | null }[];
  noRatio?: string;
};

/** The bar ends at 115 % of the rating baseline, so that "exceeded" can be seen. */
const END = 115;
// Positions on the screen only; the figure shown beside stays the exact decimal.
const place = (pct: number) => `${Math.max(0, Math.min(100, (pct / END) * 100))}%`;

export function PlanBar({ band, score, others = [], noRatio }: Props) {
  const t = useWords(words);
  const f = useFormat();
  if (score === null) return <span className="small muted">{noRatio ?? t('noRatio')}</span>;
  const width = Number(score);
  const boxes = others.filter((one): one is { label: string; score: string } => one.score !== null);
  return (
    <span className="planbar">
      <span className={`bar b-${band}`} aria-hidden="true">
        <i style={{ width: place(width) }} />
        {boxes.map((box) => (
          // Where 100 % of this baseline lies, measured in % of the rating baseline.
          <em
            key={box.label}
            title={box.label}
            style={{ left: `calc(${place((width / Number(box.score)) * 100)} - 4px)` }}
          />
        ))}
        <s style={{ left: place(100) }} />
      </span>
      <span className="num small">
        {f.pct(score)}
        {boxes.map((box) => (
          <span key={box.label} className="muted" style={{ display: 'block' }}>
            {box.label} {f.pct(box.score)}
          </span>
        ))}
      </span>
    </span>
  );
}
