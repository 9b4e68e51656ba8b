// Everybody in the body: found by name, unit or role; the administrator invites and changes from here.
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { contract, type Person, type Unit } from '../../../features/people/contract.ts';
import { fold } from '../../../kernel/folding.ts';
import { ROLE_NAMES, ROLES } from '../../../kernel/rights.ts';
import { FilterBar } from '../../components/filters.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useAskedName } from '../../use-asked-name.ts';
import { useRead } from '../../use-endpoint.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PersonTable } from './person-table.tsx';
import { RightsTable } from './rights-table.tsx';
import { words } from './words.ts';

export function PeoplePage() {
  const t = useWords(words);
  const may = useMay();
  const persons = useRead(contract.listPersons, {});
  const units = useRead(contract.listUnits, {});
  const [inviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const all = persons.data ?? [];
  const active = all.filter((person) => person.isActive).length;
  return (
    <>
      <PageHead
        title={t('title')}
        under={persons.data && t('under', { active, inactive: all.length - active })}
        actions={may('people.manage') && <Button onClick={() => setInviting(true)}>{t('invite')}</Button>}
      />
      <PeopleTabs />
      <Await query={persons}>
        {(list) => (
          <Found
            persons={list}
            units={units.data ?? []}
            onOpen={may('people.manage') ? (person) => setOpenId(person.id) : undefined}
          />
        )}
      </Await>
      <RightsTable />
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} units={units.data ?? []} />
      <PersonDialog
        person={all.find((person) => person.id === openId) ?? null}
        onClose={() => setOpenId(null)}
        units={units.data ?? []}
      />
    </>
  );
}

type FoundProps = { persons: Person[]; units: Unit[]; onOpen: ((person: Person) => void) | undefined };

function Found({ persons, units, onOpen }: FoundProps) {
  const t = useWords(words);
  const lang = useLang();
  const [text, setText] = useAskedName();
  const [role, setRole] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? '';
  const wanted = fold(text.trim());
  const found = persons.filter((person) => {
    if (!person.isActive && !withInactive) return false;
    if (role && !person.grants.some((grant) => grant.role === role)) return false;
    const searched = [
      person.name,
      person.email,
      person.title ?? '',
      ...person.grants.map(({ unitId }) => unitName(unitId)),
    ];
    return fold(searched.join(' ')).includes(wanted);
  });
  return (
    <>
      <FilterBar active={[role, withInactive].filter(Boolean).length}>
        <TextInput
          label={t('find')}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          style={{ flexBasis: 300 }}
        />
        <Select
          label={t('role')}
          value={role}
          onChange={(value) => setRole(value ?? '')}
          data={[
            { value: '', label: t('everyRole') },
            ...ROLES.map((one) => ({ value: one, label: ROLE_NAMES[one][lang] })),
          ]}
        />
        <Checkbox
          label={t('withInactive')}
          checked={withInactive}
          onChange={(event) => setWithInactive(event.currentTarget.checked)}
          pb={8}
        />
      </FilterBar>
      {found.length ? (
        <PersonTable persons={found} unitName={unitName} onOpen={onOpen} />
      ) : (
        <Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>
      )}
    </>
  );
}
