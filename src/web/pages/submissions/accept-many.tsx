// The office chooses reports that wait and accepts them together; those that changed meanwhile are named.
import { Button, Checkbox } from '@mantine/core';
import { contract, type ReportHead } from '../../../features/submissions/contract.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { reportKey } from './report-table.tsx';
import { words } from './words.ts';

type Props = {
  reports: ReportHead[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

export function AcceptMany({ reports, chosen, onChosen }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const accept = useWrite(contract.acceptReports);
  const waiting = reports.filter(({ state }) => state === 'submitted');
  const picked = waiting.filter((report) => chosen.has(reportKey(report)));
  const left = accept.data?.left ?? [];
  const submit = () =>
    accept.mutate(
      {
        reports: picked.map(({ unit, period, revision }) => ({
          unitId: unit.id,
          period,
          expectedRevision: revision,
        })),
      },
      {
        onSuccess: ({ accepted }) => {
          onChosen(new Set());
          toast(t('acceptedCount', { count: accepted }));
        },
      },
    );
  if (waiting.length === 0 && left.length === 0) return null;
  return (
    <div className="stack tight no-print">
      <div className="row">
        <Checkbox
          label={t('chooseAll')}
          checked={picked.length > 0 && picked.length === waiting.length}
          indeterminate={picked.length > 0 && picked.length < waiting.length}
          onChange={() => onChosen(new Set(picked.length === waiting.length ? [] : waiting.map(reportKey)))}
        />
        <Button disabled={picked.length === 0} loading={accept.isPending} onClick={submit}>
          {t('acceptChosen', { count: picked.length })}
        </Button>
      </div>
      <ErrorBox error={accept.error} />
      {left.length > 0 && (
        <div className="card pad note bad" role="alert">
          <b>{t('leftSome', { count: left.length })}</b>
          <ul className="plain">
            {left.map((one) => (
              <li key={`${one.unitId} ${one.period}`}>
                {reports.find(({ unit }) => unit.id === one.unitId)?.unit.name}, {f.period(one.period)}:{' '}
                {one.message[f.lang]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
