// One person, for the administrator: details, roles, access. Deeds that can be taken back offer an undo.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract, type Person, type Unit } from '../../../features/people/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { LinkShown, type ShownLink } from './link-shown.tsx';
import { Access } from './person-access.tsx';
import { Roles } from './person-roles.tsx';
import { words } from './words.ts';

type Props = { person: Person | null; onClose: () => void; units: Unit[] };

export function PersonDialog({ person, onClose, units }: Props) {
  const t = useWords(words);
  const [link, setLink] = useState<ShownLink | null>(null);
  const close = () => {
    setLink(null);
    onClose();
  };
  return (
    <Dialog
      opened={person !== null}
      onClose={close}
      title={link ? t('linkTitle', { name: link.name }) : (person?.name ?? '')}
    >
      {link && <LinkShown link={link} onDone={close} />}
      {person && !link && (
        <div className="stack">
          <Details key={person.id} person={person} />
          <Roles person={person} units={units} />
          <Access person={person} onLink={setLink} />
        </div>
      )}
    </Dialog>
  );
}

function Details({ person }: { person: Person }) {
  const t = useWords(words);
  const ts = useWords(shared);
  const write = useWrite(contract.updatePerson, { refreshes: ['/api/people'] });
  const [name, setName] = useState(person.name);
  const [title, setTitle] = useState(person.title ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ id: person.id, name, title }, { onSuccess: () => toast(t('saved')) });
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="pair">
        <TextInput
          label={t('name')}
          required
          value={name}
          error={fieldError(write.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('titleOf')}
          value={title}
          error={fieldError(write.error, 'title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <div className="row between">
        <span className="muted">{person.email}</span>
        <Button type="submit" variant="default" loading={write.isPending}>
          {ts('save')}
        </Button>
      </div>
      <ErrorBox error={write.error} hide={['name', 'title']} />
    </form>
  );
}
