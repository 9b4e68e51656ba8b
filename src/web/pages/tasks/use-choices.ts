// The units and persons that the fields of tasks offer.
import { contract as people } from '../../../features/people/contract.ts';
import { localDay } from '../../../kernel/format.ts';
import { useRead } from '../../use-endpoint.ts';

/** Units of today; `keep`: one that may be gone, and is still named. */
export const useUnitChoices = (keep?: { id: string; name: string } | null) => {
  const today = localDay(new Date().toISOString());
  const units = useRead(people.listUnits, { on: today }).data ?? [];
  const choices = units.map((one) => ({ value: one.id, label: one.name }));
  return keep && !choices.some((one) => one.value === keep.id)
    ? [{ value: keep.id, label: keep.name }, ...choices]
    : choices;
};

export const usePersonChoices = () =>
  (useRead(people.listPersons, {}).data ?? []).map((one) => ({ value: one.id, label: one.name }));
