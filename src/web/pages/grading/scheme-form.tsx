// A new version of the grading scheme: most points, from how many points each grade, the limits of its conditions.
import { Button } from '@mantine/core';
import { contract, type GradingScheme } from '../../../features/grading/contract.ts';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const MAXIMA = ['generalMax', 'taskMax', 'targetMax'] as const;
const withPoint = (typed: string) => typed.trim().replace(',', '.');

export function SchemeForm({ from, onDone }: { from: GradingScheme; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft(`grading.scheme.${from.id}`, {
    name: from.name,
    note: '',
    content: from.content,
  });
  const create = useWrite(contract.createGradingScheme, { refreshes: ['/api/grading'] });
  const { content } = value;
  const set = (part: Partial<typeof content>) =>
    change((before) => ({ ...before, content: { ...before.content, ...part } }));
  const setRule = (at: number, part: Partial<(typeof content.rules)[number]>) =>
    set({ rules: content.rules.map((rule, index) => (index === at ? { ...rule, ...part } : rule)) });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(value, {
          onSuccess: ({ version }) => {
            forget();
            toast(t('schemeSaved', { version }));
            onDone();
          },
        });
      }}
    >
      <TextField
        label={t('schemeName')}
        name="name"
        required
        maxLength={120}
        problem={create.error}
        value={value.name}
        onChange={(name) => change((before) => ({ ...before, name }))}
      />
      {MAXIMA.map((name) => (
        <TextField
          key={name}
          label={t(name)}
          name={`content.${name}`}
          required
          problem={create.error}
          value={content[name]}
          onChange={(typed) => set({ [name]: withPoint(typed) })}
        />
      ))}
      {content.rules.map((rule, at) => (
        <fieldset key={rule.grade} className="plain-set">
          <legend>{t(`g_${rule.grade}`)}</legend>
          <TextField
            label={t('fromOf', { grade: t(`g_${rule.grade}`) })}
            name={`content.rules.${at}.from`}
            required
            problem={create.error}
            value={rule.from}
            onChange={(typed) => setRule(at, { from: withPoint(typed) })}
          />
          {rule.conditions.map((condition, index) => (
            <TextField
              key={condition.measure}
              label={t(`m_${condition.measure}`, { limit: condition.limit || '…' })}
              name={`content.rules.${at}.conditions.${index}.limit`}
              required
              problem={create.error}
              value={condition.limit}
              onChange={(typed) =>
                setRule(at, {
                  conditions: rule.conditions.with(index, { ...condition, limit: withPoint(typed) }),
                })
              }
            />
          ))}
        </fieldset>
      ))}
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={1000}
        problem={create.error}
        value={value.note}
        onChange={(note) => change((before) => ({ ...before, note }))}
      />
      <ErrorBox error={create.error} hide={['name', 'note']} />
      <div className="row end">
        <Button type="submit" loading={create.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
