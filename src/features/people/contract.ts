import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { ROLES } from '../../kernel/rights.ts';
import { Day, Id } from '../../kernel/schemas.ts';

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
export const UnitKind = z.enum(UNIT_KINDS);
export const BodyKind = z.enum(['party', 'council', 'administration', 'other']);

export const Unit = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: UnitKind,
  parentId: Id.nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
});
export type Unit = z.output<typeof Unit>;

export const Me = z.object({
  personId: Id,
  name: z.string(),
  body: z.object({ id: Id, slug: z.string(), name: z.string() }),
  grants: z.array(z.object({ role: z.enum(ROLES), unitIds: z.array(Id) })),
});

export const contract = {
  getMe: endpoint({
    method: 'GET',
    path: '/api/me',
    permission: 'signed-in',
    summary: 'Who I am in this body, and what I may do',
    input: z.object({}),
    output: Me,
  }),
  listUnits: endpoint({
    method: 'GET',
    path: '/api/units',
    permission: 'people.read',
    summary: 'Org units, those valid on a day when one is given',
    input: z.object({ on: Day.optional() }),
    output: z.array(Unit),
  }),
};
