// One figure as a live number.
import type { Value } from '../../../features/indicators/contract.ts';
import { type IndicatorRef, NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { LiveNumber } from '../../components/live-number.tsx';
import { SourceQuote } from '../../components/source-link.tsx';
import { indicatorName, KIND_WORDS, unitText, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';

export function ValueNumber({ value, indicator }: { value: Value; indicator: IndicatorRef }) {
  const s = useWords(shared);
  const f = useFormat();
  if (value.value === null)
    return (
      <span className="muted small">
        {value.noFigureReason && NO_FIGURE_WORDS[value.noFigureReason][f.lang]}
      </span>
    );
  return (
    <LiveNumber
      text={f.num(value.value)}
      provenance={{
        title: indicatorName(indicator, f.lang),
        tag: VINTAGE_WORDS[value.vintage][f.lang],
        lines: [
          { label: s('period'), value: `${f.period(value.period)}, ${value.unit.name}` },
          { label: s('value'), value: `${f.num(value.value)} ${unitText(indicator.unit, f.lang)}` },
          { label: s('kind'), value: KIND_WORDS[value.kind][f.lang] },
          { label: s('source'), value: value.source && <SourceQuote source={value.source} /> },
          {
            label: s('reportedBy'),
            value: value.reportedBy && `${value.reportedBy.name}, ${f.instant(value.reportedAt)}`,
          },
          { label: s('version'), value: String(value.version) },
          { label: s('note'), value: value.note },
          { label: '', value: value.illustrative ? s('illustrativeWhy') : null },
        ],
      }}
    />
  );
}
