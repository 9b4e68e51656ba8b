// The fields of a unit, shared by adding and correcting.
import { Select, TextInput } from '@mantine/core';
import type { Unit } from '../../../features/people/contract.ts';
import { UNIT_KINDS } from '../../../features/people/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export type UnitDraft = {
  code: string;
  name: string;
  shortName: string;
  kind: (typeof UNIT_KINDS)[number];
  parentId: string | null;
};

export const UNIT_FIELDS = ['code', 'name', 'shortName', 'kind', 'parentId'];

type Props = {
  draft: UnitDraft;
  onChange: (change: Partial<UnitDraft>) => void;
  units: Unit[];
  problem: unknown;
  /** The root of the body stands below nothing. */
  isRoot?: boolean;
};

export function UnitFields({ draft, onChange, units, problem, isRoot }: Props) {
  const t = useWords(words);
  return (
    <>
      <TextInput
        label={t('name')}
        required
        value={draft.name}
        error={fieldError(problem, 'name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className="pair">
        <TextInput
          label={t('code')}
          required
          value={draft.code}
          error={fieldError(problem, 'code')}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        />
        <TextInput
          label={t('shortName')}
          value={draft.shortName}
          error={fieldError(problem, 'shortName')}
          onChange={(event) => onChange({ shortName: event.currentTarget.value })}
        />
      </div>
      <div className="pair">
        <Select
          label={t('kind')}
          value={draft.kind}
          data={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          onChange={(kind) => kind && onChange({ kind: kind as UnitDraft['kind'] })}
        />
        {!isRoot && (
          <UnitPicker
            label={t('parent')}
            units={units}
            value={draft.parentId}
            error={fieldError(problem, 'parentId')}
            onChange={(parentId) => onChange({ parentId })}
          />
        )}
      </div>
    </>
  );
}

type PickerProps = {
  label: string;
  units: Unit[];
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string | undefined;
};

export function UnitPicker({ label, units, value, onChange, error }: PickerProps) {
  return (
    <Select
      label={label}
      searchable
      required
      value={value}
      error={error}
      data={units.map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` }))}
      onChange={onChange}
    />
  );
}
