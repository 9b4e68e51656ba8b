import type { TaskStep } from '../../../features/tasks/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

/** Every step, the newest first. */
export function HistoryCard({ steps }: { steps: TaskStep[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad">
      <h2>{t('history')}</h2>
      <ol className="plain lines">
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <div>
              <b>{t(`act_${step.act}`)}</b>
              {step.percent !== null && ` · ${f.pct(String(step.percent))}`}
              {step.deadline && ` · ${t('until', { day: f.day(step.deadline) })}`}
              {step.note && <div>{step.note}</div>}
              {step.difficulties && <div>{t('difficultiesSaid', { text: step.difficulties })}</div>}
              {step.proposals && <div>{t('proposalsSaid', { text: step.proposals })}</div>}
            </div>
            <span className="small muted num">
              {step.by?.name ?? t('program')}
              <br />
              {f.instant(step.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
