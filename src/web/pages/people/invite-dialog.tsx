import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { type ChosenGrant, GrantFields } from './grant-fields.tsx';
import { LinkShown, type ShownLink } from './link-shown.tsx';
import { words } from './words.ts';

type Row = ChosenGrant & { row: number };
const EMPTY = {
  name: '',
  email: '',
  title: '',
  grants: [{ row: 0, role: 'reporter', unitId: null }] as Row[],
};

export function InviteDialog({
  opened,
  onClose,
  units,
}: {
  opened: boolean;
  onClose: () => void;
  units: Unit[];
}) {
  const t = useWords(words);
  const [link, setLink] = useState<ShownLink | null>(null);
  const close = () => {
    setLink(null);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={link ? t('linkTitle', { name: link.name }) : t('invite')}>
      {link ? <LinkShown link={link} onDone={close} /> : <InviteForm units={units} onInvited={setLink} />}
    </Dialog>
  );
}

function InviteForm({ units, onInvited }: { units: Unit[]; onInvited: (link: ShownLink) => void }) {
  const t = useWords(words);
  const write = useWrite(contract.invitePerson, { refreshes: ['/api/people', '/api/mail'] });
  const draft = useDraft('invite', EMPTY);
  const { name, email, title, grants } = draft.value;
  const set = (change: Partial<typeof EMPTY>) => draft.change((before) => ({ ...before, ...change }));
  const fields = ['name', 'email', 'title', ...grants.map((_, at) => `grants.${at}.unitId`)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(draft.value, {
      onSuccess: ({ path, expiresAt }) => {
        draft.forget();
        onInvited({ name, path, expiresAt });
      },
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="muted">{t('inviteWhy')}</p>
      <TextInput
        label={t('name')}
        required
        data-autofocus
        value={name}
        error={fieldError(write.error, 'name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('email')}
        type="email"
        required
        value={email}
        error={fieldError(write.error, 'email')}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label={t('titleOf')}
        value={title}
        error={fieldError(write.error, 'title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {grants.map((grant, at) => (
        <GrantFields
          key={grant.row}
          grant={grant}
          units={units}
          problem={fieldError(write.error, `grants.${at}.unitId`)}
          onChange={(next) =>
            set({ grants: grants.map((one) => (one.row === grant.row ? { ...next, row: one.row } : one)) })
          }
        />
      ))}
      <div>
        <button
          type="button"
          className="linkish"
          onClick={() => set({ grants: [...grants, { row: grants.length, role: 'reporter', unitId: null }] })}
        >
          + {t('addAnother')}
        </button>
      </div>
      {write.error && !allAtFields(write.error, fields) && <ErrorBox error={write.error} hide={fields} />}
      <div className="row end">
        <Button type="submit" loading={write.isPending}>
          {t('inviteNow')}
        </Button>
      </div>
    </form>
  );
}
