// A new version of a scheme: its edges, which side an edge belongs to, whether it is used at once.
import { Button, Checkbox } from '@mantine/core';
import { contract } from '../../../features/assessments/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { BAND_WORDS } from '../../../kernel/figures.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import { exactOf, type TypedNumber } from '../../components/exact-number.ts';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Scheme = ResponseOf<typeof contract.listSchemes>['schemes'][number];
type Entry = {
  name: string;
  note: string;
  activate: boolean;
  edges: { from: TypedNumber; inclusive: boolean }[];
};

export function SchemeForm({ from, onDone }: { from: Scheme; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const lang = useLang();
  const { value, change, forget } = useDraft<Entry>(`scheme.${from.id}`, {
    name: from.name,
    note: '',
    activate: true,
    edges: from.edges.map((edge) => ({
      from: { typed: edge.from === null ? '' : formatDecimal(edge.from), reading: null },
      inclusive: edge.inclusive,
    })),
  });
  const create = useWrite(contract.createScheme);
  const set = (part: Partial<Entry>) => change((before) => ({ ...before, ...part }));
  const setEdge = (at: number, part: Partial<Entry['edges'][number]>) =>
    set({ edges: value.edges.map((edge, index) => (index === at ? { ...edge, ...part } : edge)) });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          {
            name: value.name,
            note: value.note || null,
            activate: value.activate,
            edges: from.edges.map((edge, at) => ({
              band: edge.band,
              from: edge.from === null ? null : exactOf(value.edges[at]!.from),
              inclusive: value.edges[at]!.inclusive,
            })),
          },
          {
            onSuccess: () => {
              forget();
              toast(t('saved'));
              onDone();
            },
          },
        );
      }}
    >
      <TextField
        label={t('name')}
        name="name"
        description={t('nameWhy')}
        required
        maxLength={120}
        problem={create.error}
        value={value.name}
        onChange={(name) => set({ name })}
      />
      {from.edges.map((edge, at) =>
        edge.from === null ? null : (
          <div key={edge.band} className="row" style={{ alignItems: 'flex-end' }}>
            <div style={{ flex: '1 1 220px' }}>
              <NumberField
                label={t('edge', { band: BAND_WORDS[edge.band][lang] })}
                name={`edges.${at}.from`}
                required
                unit="%"
                decimals={2}
                problem={create.error}
                value={value.edges[at]!.from}
                onChange={(number) => setEdge(at, { from: number })}
              />
            </div>
            <Checkbox
              label={t('inclusive')}
              aria-label={`${BAND_WORDS[edge.band][lang]}: ${t('inclusive')}`}
              checked={value.edges[at]!.inclusive}
              onChange={(event) => setEdge(at, { inclusive: event.currentTarget.checked })}
              mb={30}
            />
          </div>
        ),
      )}
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={1000}
        problem={create.error}
        value={value.note}
        onChange={(note) => set({ note })}
      />
      <Checkbox
        label={t('activateNow')}
        checked={value.activate}
        onChange={(event) => set({ activate: event.currentTarget.checked })}
      />
      <ErrorBox error={create.error} hide={['name', 'note']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
