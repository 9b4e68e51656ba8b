import { Button } from '@mantine/core';
import type { Person } from '../../../features/people/contract.ts';
import { ROLE_NAMES } from '../../../kernel/rights.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useLang, useWords } from '../../i18n.ts';
import { words } from './words.ts';

type Props = {
  persons: Person[];
  unitName: (id: string | null) => string;
  /** Missing for readers who do not manage people. */
  onOpen: ((person: Person) => void) | undefined;
};

export function PersonTable({ persons, unitName, onOpen }: Props) {
  const t = useWords(words);
  const lang = useLang();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: t('name'),
      lead: true,
      cell: (person) => (
        <>
          {person.name} {!person.isActive && <span className="tag">{t('inactive')}</span>}
          {person.title && <div className="small muted">{person.title}</div>}
        </>
      ),
    },
    { key: 'email', head: t('email'), cell: (person) => person.email },
    {
      key: 'roles',
      head: t('roles'),
      cell: (person) =>
        person.grants.length ? (
          <span>
            {person.grants
              .map(({ role, unitId }) => ROLE_NAMES[role][lang] + (unitId ? ` (${unitName(unitId)})` : ''))
              .join(', ')}
          </span>
        ) : (
          <span className="muted">{t('noRoles')}</span>
        ),
    },
  ];
  if (onOpen)
    columns.push(
      { key: 'sign-in', head: t('signIn'), cell: (person) => <SignInState person={person} /> },
      {
        key: 'edit',
        head: <span className="sr">{t('manage')}</span>,
        label: '',
        cell: (person) => (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onOpen(person)}
            aria-label={`${t('manage')}: ${person.name}`}
          >
            {t('manage')}
          </Button>
        ),
      },
    );
  return (
    <DataTable caption={t('tabPeople')} columns={columns} rows={persons} rowKey={(person) => person.id} />
  );
}

function SignInState({ person: { signIn } }: { person: Person }) {
  const t = useWords(words);
  const f = useFormat();
  if (!signIn) return null;
  if (!signIn.hasAccount)
    return <span className="tag warn">{t(signIn.invitedUntil ? 'invited' : 'notInvited')}</span>;
  return (
    <span className="row" style={{ gap: 6 }}>
      {signIn.lockedUntil && <span className="tag bad">{t('locked')}</span>}
      {signIn.hasSecondFactor && <span className="tag good">{t('factorOn')}</span>}
      <span className="small muted">
        {signIn.lastSeenAt ? t('seen', { at: f.instant(signIn.lastSeenAt) }) : t('neverSeen')}
      </span>
    </span>
  );
}
