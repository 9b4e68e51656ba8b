import { expect, it } from 'vitest';
import type { Unit } from '../../../features/people/contract.ts';
import { reportableUnits } from './reportable-units.ts';

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  code: id,
  name: id,
  shortName: null,
  kind: 'other',
  parentId,
  validFrom: '2000-01-01',
  validTo: null,
  headPersonId: null,
});
const units = [
  unit('province', null),
  unit('district', 'province'),
  unit('commune', 'district'),
  unit('agency', 'province'),
];
const ids = (found: Unit[]) => found.map((one) => one.id);

it('the office reports for every unit', () => {
  expect(ids(reportableUnits([{ role: 'office', unitIds: [] }], units))).toHaveLength(4);
});

it('a reporter reports for the named unit and those below it', () => {
  expect(ids(reportableUnits([{ role: 'reporter', unitIds: ['district'] }], units))).toEqual([
    'district',
    'commune',
  ]);
});

it('a unit named for another role gives nothing', () => {
  expect(reportableUnits([{ role: 'leader', unitIds: ['district'] }], units)).toEqual([]);
});
