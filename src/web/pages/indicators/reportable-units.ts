// For which units a person may report: all of them, or those of their grants and everything below. The server checks again.
import type { Unit } from '../../../features/people/contract.ts';
import { type Grant, RIGHTS, scopeOf } from '../../../kernel/rights.ts';

export const reportableUnits = (grants: readonly Grant[], units: readonly Unit[]): Unit[] => {
  if (scopeOf(grants, 'values.report') === 'all') return [...units];
  const roles = RIGHTS['values.report'];
  const granted = new Set(grants.filter((grant) => grant.role in roles).flatMap((grant) => grant.unitIds));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const isBelow = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    (granted.has(unit.id) || (unit.parentId !== null && isBelow(byId.get(unit.parentId))));
  return units.filter(isBelow);
};
