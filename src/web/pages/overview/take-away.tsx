// What a year leaves the page as: its table as a workbook, its report as a Word file.
import { Button } from '@mantine/core';
import type { Overview } from '../../../features/assessments/contract.ts';
import { contract } from '../../../features/reports/contract.ts';
import { addressOf } from '../../client.ts';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function TakeAway({ overview: { year, resolution } }: { overview: Overview }) {
  const t = useWords(words);
  const { lang } = useFormat();
  const may = useMay();
  const draft = useWrite(contract.draftReport);
  const ofYear = { year, ...(resolution && { resolutionId: resolution.id }) };
  const write = () =>
    draft.mutate(ofYear, {
      onSuccess: ({ snapshotId }) =>
        window.location.assign(addressOf(contract.downloadReport, { snapshotId, lang })),
      onError: toastProblem,
    });
  return (
    <>
      <Button
        component="a"
        variant="default"
        className="wide"
        href={addressOf(contract.downloadScorecard, { ...ofYear, lang })}
      >
        {t('workbook')}
      </Button>
      {may('assessments.manage') && (
        <Button variant="default" loading={draft.isPending} onClick={write}>
          {t('report')}
        </Button>
      )}
    </>
  );
}
