import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract } from '../../../features/people/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { fieldError } from '../../api-problem.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { ReminderForm } from '../../notices/reminder-form.tsx';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { words } from './words.ts';

const KINDS = ['party', 'council', 'administration', 'other'] as const;
const FIELDS = ['name', 'shortName', 'place'] as const;
const LABELS = { name: 'bodyName', shortName: 'bodyShort', place: 'bodyPlace' } as const;

export function BodyPage() {
  const t = useWords(words);
  const body = useRead(contract.getBody, {});
  return (
    <>
      <PageHead title={t('title')} />
      <PeopleTabs />
      <Await query={body}>{(data) => <BodyForm key={data.id} body={data} />}</Await>
      <ReminderForm />
    </>
  );
}

function BodyForm({ body }: { body: ResponseOf<typeof contract.getBody> }) {
  const t = useWords(words);
  const ts = useWords(shared);
  const write = useWrite(contract.updateBody);
  const [form, setForm] = useState({
    name: body.name,
    shortName: body.shortName,
    kind: body.kind,
    place: body.place,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(form, { onSuccess: () => toast(ts('saved')) });
  };
  return (
    <form className="card pad form" onSubmit={submit}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(LABELS[field])}
          required
          value={form[field]}
          error={fieldError(write.error, field)}
          onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
        />
      ))}
      <Select
        label={t('bodyKind')}
        value={form.kind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
        onChange={(kind) => kind && setForm({ ...form, kind: kind as (typeof KINDS)[number] })}
      />
      <ErrorBox error={write.error} hide={[...FIELDS]} />
      <div>
        <Button type="submit" loading={write.isPending}>
          {ts('save')}
        </Button>
      </div>
    </form>
  );
}
