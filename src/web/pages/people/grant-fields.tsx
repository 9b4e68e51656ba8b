// A role to give; a reporter's role asks for its unit.
import { Select } from '@mantine/core';
import type { Unit } from '../../../features/people/contract.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../../kernel/rights.ts';
import { useLang, useWords } from '../../i18n.ts';
import { words } from './words.ts';

export type ChosenGrant = { role: Role; unitId: string | null };

type Props = {
  grant: ChosenGrant;
  onChange: (grant: ChosenGrant) => void;
  units: Unit[];
  problem?: string | undefined;
};

export function GrantFields({ grant, onChange, units, problem }: Props) {
  const t = useWords(words);
  const lang = useLang();
  const open = units.filter((unit) => unit.validTo === null);
  return (
    <div className="pair">
      <Select
        label={t('role')}
        value={grant.role}
        data={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role][lang] }))}
        onChange={(role) =>
          role && onChange({ role: role as Role, unitId: role === 'reporter' ? grant.unitId : null })
        }
      />
      {grant.role === 'reporter' && (
        <Select
          label={t('chooseUnit')}
          searchable
          required
          value={grant.unitId}
          error={problem}
          data={open.map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` }))}
          onChange={(unitId) => onChange({ ...grant, unitId })}
        />
      )}
    </div>
  );
}
