import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Resolution } from '../../../features/resolutions/contract.ts';
import { DayField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

export function AdoptForm({ data, onDone }: { data: Resolution; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [day, setDay] = useState(today);
  const adopt = useWrite(contract.adoptResolution);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        adopt.mutate(
          { id: data.id, adoptedOn: day },
          {
            onSuccess: () => {
              toast(t('adoptedToast'));
              onDone();
            },
          },
        );
      }}
    >
      <p className="muted" style={{ margin: 0 }}>
        {t('adoptWhy')}
      </p>
      {data.warnings.length > 0 && (
        <div className="note warn">
          <b>{t('warnings')}</b>
          <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
            {data.warnings.map((warning) => (
              <li key={warning.code + warning.targetId}>{warning.message[f.lang]}</li>
            ))}
          </ul>
        </div>
      )}
      <DayField
        label={t('adoptDay')}
        name="adoptedOn"
        required
        problem={adopt.error}
        value={day}
        onChange={setDay}
      />
      <ErrorBox error={adopt.error} hide={['adoptedOn']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={adopt.isPending} disabled={data.warnings.length > 0}>
          {t('adopt')}
        </Button>
      </div>
    </form>
  );
}
