// Other orders of the units beside each unit's own place: by region, by branch of the Party.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { Day, Id, OptionalText, Text } from '../../kernel/schemas.ts';

const Hierarchy = z.object({
  id: Id,
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** How many units stand in it today. */
  unitCount: z.number().int(),
});

export const hierarchyContract = {
  listHierarchies: endpoint({
    method: 'GET',
    path: '/api/unit-hierarchies',
    permission: 'people.read',
    summary: 'Hierarchies of units beside the main one',
    input: z.object({}),
    output: z.array(Hierarchy),
  }),
  listPlaces: endpoint({
    method: 'GET',
    path: '/api/unit-hierarchies/:id/places',
    permission: 'people.read',
    summary: 'Which unit stands below which in a hierarchy on a day',
    input: z.object({ id: Id, on: Day.optional() }),
    output: z.array(
      z.object({ unitId: Id, parentId: Id.nullable(), validFrom: Day, validTo: Day.nullable() }),
    ),
  }),
  createHierarchy: endpoint({
    method: 'POST',
    path: '/api/unit-hierarchies',
    permission: 'people.manage',
    summary: 'Make a hierarchy; totals are kept along it as soon as units stand in it',
    input: z.object({
      code: z
        .string()
        .trim()
        .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u, { error: 'unit_code' }),
      nameVi: Text(200),
      nameEn: OptionalText(200),
    }),
    output: z.object({ id: Id }),
  }),
  placeUnit: endpoint({
    method: 'POST',
    path: '/api/unit-hierarchies/:id/places',
    permission: 'people.manage',
    summary:
      'Put a unit below another (or at the top, or out of the hierarchy) from a day on; earlier periods keep the place of their last day',
    input: z.object({
      id: Id,
      unitId: Id,
      /** Null: at the top. */
      parentId: Id.nullable(),
      from: Day.default('1900-01-01'),
      /** Takes the unit out from the day on. */
      leave: z.boolean().default(false),
    }),
    output: z.object({ id: Id }),
  }),
};
