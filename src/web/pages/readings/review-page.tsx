// One paper under review, saved, or put away.
import { Button } from '@mantine/core';
import { contract } from '../../../features/readings/contract.ts';
import { Await, Empty } from '../../components/states.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { ReviewDesk } from './review-desk.tsx';
import { readingRoute } from './routes.tsx';
import { SavedResult } from './saved-result.tsx';
import { words } from './words.ts';

export function ReviewPage() {
  const t = useWords(words);
  const { id } = readingRoute.useParams();
  const query = useRead(contract.getReading, { id });
  const restore = useWrite(contract.restoreReading, { refreshes: ['/api/readings'] });
  return (
    <Await query={query}>
      {(reading) => {
        if (reading.status === 'draft') return <ReviewDesk key={reading.id} reading={reading} />;
        if (reading.result) return <SavedResult reading={reading} result={reading.result} />;
        return (
          <Empty
            title={t('wasThrownAway')}
            actions={
              <Button onClick={() => restore.mutate({ id }, { onError: toastProblem })}>
                {t('restore')}
              </Button>
            }
          />
        );
      }}
    </Await>
  );
}
