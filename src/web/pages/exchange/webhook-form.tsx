import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { contract, EVENT_KINDS, type EventKind, type Webhook } from '../../../features/exchange/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

/** `onDone` gets the secret of a webhook that was made. */
type Props = { webhook?: Webhook; onDone: (secret?: string) => void };

export function WebhookForm({ webhook, onDone }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const { value, change, forget } = useDraft(`webhook.${webhook?.id ?? 'new'}`, {
    name: webhook?.name ?? '',
    url: webhook?.url ?? 'https://',
    kinds: webhook?.kinds ?? (['tasks'] as EventKind[]),
    isActive: webhook?.isActive ?? true,
  });
  const create = useWrite(contract.createWebhook, { refreshes: ['/api/webhooks'] });
  const update = useWrite(contract.updateWebhook, { refreshes: ['/api/webhooks'] });
  const problem = create.error ?? update.error;
  const set = (part: Partial<typeof value>) => change((before) => ({ ...before, ...part }));
  const finish = (secret?: string) => {
    forget();
    toast(s('saved'));
    onDone(secret);
  };
  const submit = () => {
    if (webhook) update.mutate({ id: webhook.id, ...value }, { onSuccess: () => finish() });
    else {
      const { isActive: _, ...fields } = value;
      create.mutate(fields, { onSuccess: ({ secret }) => finish(secret) });
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('name')}
        name="name"
        required
        maxLength={120}
        problem={problem}
        value={value.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t('url')}
        name="url"
        required
        maxLength={500}
        problem={problem}
        value={value.url}
        onChange={(url) => set({ url })}
      />
      <MultiSelect
        label={t('kinds')}
        data={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`k_${kind}`) }))}
        value={value.kinds}
        error={fieldError(problem, 'kinds')}
        onChange={(kinds) => set({ kinds: kinds as EventKind[] })}
      />
      {webhook && (
        <Checkbox
          label={t('isActive')}
          checked={value.isActive}
          onChange={(event) => set({ isActive: event.currentTarget.checked })}
        />
      )}
      <ErrorBox error={problem} hide={['name', 'url', 'kinds']} />
      <div className="row end">
        <Button type="submit" loading={create.isPending || update.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
