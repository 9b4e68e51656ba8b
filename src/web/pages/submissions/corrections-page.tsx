// Corrections proposed beside figures that stand, and the office's answers.
import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { contract } from '../../../features/submissions/contract.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { CorrectionCard } from './correction-card.tsx';
import { correctionsRoute } from './routes.tsx';
import { SubmissionTabs } from './submission-tabs.tsx';
import { words } from './words.ts';

export function CorrectionsPage() {
  const t = useWords(words);
  const s = useWords(shared);
  const go = useNavigate({ from: correctionsRoute.fullPath });
  const { show, state } = correctionsRoute.useSearch();
  const isOpen = state === 'proposed';
  const query = useRead(contract.listCorrections, isOpen ? { state: 'proposed' } : {}, { keep: true });
  return (
    <>
      <PageHead title={t('corrections')} under={t('correctionsUnder')} />
      <SubmissionTabs />
      <SegmentedControl
        mb={14}
        aria-label={t('stateOf')}
        value={isOpen ? 'proposed' : 'all'}
        onChange={(one) =>
          go({ search: (before) => ({ ...before, state: one === 'proposed' ? one : undefined }) })
        }
        data={[
          { value: 'all', label: s('all') },
          { value: 'proposed', label: t('onlyOpen') },
        ]}
      />
      <Await
        query={query}
        isEmpty={({ corrections }) => corrections.length === 0}
        empty={<Empty title={t('noCorrections')}>{t('noCorrectionsWhy')}</Empty>}
      >
        {({ corrections }) => (
          <div className="stack">
            {corrections.map((one) => (
              <CorrectionCard key={one.id} correction={one} isShown={one.id === show} />
            ))}
          </div>
        )}
      </Await>
    </>
  );
}
