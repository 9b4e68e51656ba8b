// What sorts of unit a body has.

export const UNIT_KINDS = [
  'province',
  'district',
  'commune',
  'department',
  'party_organ',
  'front',
  'armed_force',
  'company',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
