import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contract, type Person, type Unit } from '../../../features/people/contract.ts';
import { ROLE_NAMES } from '../../../kernel/rights.ts';
import { fieldError } from '../../api-problem.ts';
import { call } from '../../client.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { type ChosenGrant, GrantFields } from './grant-fields.tsx';
import { words } from './words.ts';

const NEXT: ChosenGrant = { role: 'reporter', unitId: null };

export function Roles({ person, units }: { person: Person; units: Unit[] }) {
  const t = useWords(words);
  const lang = useLang();
  const queries = useQueryClient();
  const [next, setNext] = useState(NEXT);
  const grant = useWrite(contract.grantRole, { refreshes: ['/api/people'] });
  const revoke = useWrite(contract.revokeRole, { refreshes: ['/api/people'] });
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? '';
  const take = ({ id: grantId, role, unitId }: Person['grants'][number]) =>
    revoke.mutate(
      { id: person.id, grantId },
      {
        onSuccess: () =>
          toastUndo(t('taken', { role: ROLE_NAMES[role][lang], name: person.name }), async () => {
            await call(contract.grantRole, { id: person.id, role, unitId });
            await queries.invalidateQueries({ queryKey: [contract.listPersons.path] });
          }),
        onError: toastProblem,
      },
    );
  const problem = fieldError(grant.error, 'unitId');
  return (
    <section className="stack tight" aria-label={t('roles')}>
      <h3>{t('roles')}</h3>
      {person.grants.length === 0 && <p className="muted">{t('noRoles')}</p>}
      <ul className="plain lines">
        {person.grants.map((one) => (
          <li key={one.id}>
            <span>
              {ROLE_NAMES[one.role][lang]}
              {one.unitId && <span className="muted"> · {unitName(one.unitId)}</span>}
            </span>
            <Button variant="default" size="compact-sm" onClick={() => take(one)}>
              {t('take')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="form">
        <GrantFields grant={next} onChange={setNext} units={units} problem={problem} />
        {!problem && <ErrorBox error={grant.error} />}
        <div>
          <Button
            variant="default"
            loading={grant.isPending}
            onClick={() => grant.mutate({ id: person.id, ...next }, { onSuccess: () => setNext(NEXT) })}
          >
            {t('addRole')}
          </Button>
        </div>
      </div>
    </section>
  );
}
