// The parts of an all-of target, each a small target of its own.
import type { ScorecardRow } from '../../../features/assessments/contract.ts';
import { Band } from '../../components/band.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { PlanBar } from '../../components/plan-bar.tsx';
import { planText, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { ResultNumber } from './result-number.tsx';
import { words } from './words.ts';

export function PartsTable({ parts }: { parts: ScorecardRow['parts'] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('parts')}
      rows={parts}
      rowKey={(part) => part.targetId}
      columns={[
        {
          key: 'name',
          head: t('parts'),
          lead: true,
          cell: (part) => (
            <>
              {part.name[f.lang]}{' '}
              {part.indicator && <span className="unit">{unitText(part.indicator.unit, f.lang)}</span>}
            </>
          ),
        },
        {
          key: 'plan',
          head: t('plan'),
          numeric: true,
          cell: (part) => part.baselines.map((one) => planText(one, part.operator, f)).join(' · '),
        },
        { key: 'result', head: t('result'), numeric: true, cell: (part) => <ResultNumber row={part} /> },
        {
          key: 'bar',
          head: t('againstPlan'),
          cell: (part) => <PlanBar band={part.computedBand} score={part.rating.score} />,
        },
        { key: 'band', head: t('band'), cell: (part) => <Band band={part.computedBand} /> },
      ]}
    />
  );
}
