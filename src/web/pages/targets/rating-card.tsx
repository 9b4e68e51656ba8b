// Computed and declared rating side by side; a judgement has an author, a reason and a date.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/assessments/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { BAND_WORDS, BANDS, type Band as BandName } from '../../../kernel/figures.ts';
import { Band } from '../../components/band.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LongTextField, SelectField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Data = ResponseOf<typeof contract.getTarget>;

export function RatingCard({ data }: { data: Data }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<'declare' | 'withdraw' | null>(null);
  const { row, declaredHistory } = data;
  const past = declaredHistory.filter((one) => one.id !== row.declared?.id);
  return (
    <section className="card pad">
      <h2>{t('rating')}</h2>
      <dl className="dl" style={{ margin: '10px 0' }}>
        <dt>{t('computed')}</dt>
        <dd>
          <Band band={row.computedBand} />
        </dd>
        <dt>{t('declared')}</dt>
        <dd>
          {row.declared ? (
            <>
              <Band band={row.declared.band} />
              <p style={{ margin: '4px 0' }}>{row.declared.reason}</p>
              <span className="small muted">
                {t('by', { name: row.declared.declaredBy?.name ?? '–', day: f.day(row.declared.declaredAt) })}
              </span>
            </>
          ) : (
            <span className="muted">{t('noDeclared')}</span>
          )}
        </dd>
      </dl>
      {may('assessments.judge') && (
        <div className="row no-print">
          <Button variant="default" onClick={() => setOpen('declare')}>
            {t(row.declared ? 'redeclare' : 'declare')}
          </Button>
          {row.declared && (
            <Button variant="subtle" color="dark" onClick={() => setOpen('withdraw')}>
              {t('withdraw')}
            </Button>
          )}
        </div>
      )}
      {past.length > 0 && (
        <details className="chart-table">
          <summary>{t('pastRatings')}</summary>
          <ul className="plain lines small">
            {past.map((one) => (
              <li key={one.id}>
                <span>
                  <Band band={one.band} /> {one.reason}
                  <span className="muted" style={{ display: 'block' }}>
                    {t('by', { name: one.declaredBy?.name ?? '–', day: f.day(one.declaredAt) })}
                    {one.withdrawnAt &&
                      `; ${t('withdrawn', { day: f.day(one.withdrawnAt), reason: one.withdrawReason ?? '' })}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog
        opened={open === 'declare'}
        onClose={() => setOpen(null)}
        title={t(row.declared ? 'redeclare' : 'declare')}
      >
        <DeclareForm data={data} onDone={() => setOpen(null)} />
      </Dialog>
      <Dialog opened={open === 'withdraw'} onClose={() => setOpen(null)} title={t('withdraw')}>
        <WithdrawForm data={data} onDone={() => setOpen(null)} />
      </Dialog>
    </section>
  );
}

type FormProps = { data: Data; onDone: () => void };
const FIELDS = ['band', 'reason'];

function DeclareForm({ data: { row }, onDone }: FormProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const { lang } = useFormat();
  const { value, change, forget, wasKept } = useDraft<{ band: BandName; reason: string }>(
    `declare.${row.targetId}`,
    { band: row.declared?.band ?? row.computedBand, reason: '' },
  );
  const declare = useWrite(contract.declareRating);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        declare.mutate(
          { id: row.targetId, ...value },
          {
            onSuccess: () => {
              forget();
              toast(t('declaredToast'));
              onDone();
            },
          },
        );
      }}
    >
      <p className="muted" style={{ margin: 0 }}>
        {t('declareWhy')}
      </p>
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      <SelectField
        label={t('chosenBand')}
        name="band"
        problem={declare.error}
        value={value.band}
        onChange={(band) => change((before) => ({ ...before, band }))}
        options={BANDS.map((band) => ({ value: band, label: BAND_WORDS[band][lang] }))}
      />
      <LongTextField
        label={t('reason')}
        name="reason"
        required
        maxLength={2000}
        problem={declare.error}
        value={value.reason}
        onChange={(reason) => change((before) => ({ ...before, reason }))}
      />
      <ErrorBox error={declare.error} hide={FIELDS} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={declare.isPending}>
          {t('declareIt')}
        </Button>
      </div>
    </form>
  );
}

function WithdrawForm({ data: { row }, onDone }: FormProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft(`withdraw.${row.targetId}`, '');
  const withdraw = useWrite(contract.withdrawRating);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate(
          { id: row.targetId, reason: value },
          {
            onSuccess: () => {
              forget();
              toast(t('withdrawnToast'));
              onDone();
            },
          },
        );
      }}
    >
      <LongTextField
        label={t('reason')}
        name="reason"
        required
        maxLength={2000}
        problem={withdraw.error}
        value={value}
        onChange={change}
      />
      <ErrorBox error={withdraw.error} hide={['reason']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={withdraw.isPending}>
          {t('withdrawIt')}
        </Button>
      </div>
    </form>
  );
}
