// Org units: agencies, localities, Party organisations, with the days they exist and what they came from.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { Day, Id, OptionalText, Text } from '../../kernel/schemas.ts';
import { UNIT_KINDS } from '../../kernel/unit-kinds.ts';

export { UNIT_KINDS };
export const UnitKind = z.enum(UNIT_KINDS);
export const CHANGE_KINDS = ['merge', 'split', 'transfer', 'rename'] as const;

export const Unit = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: UnitKind,
  parentId: Id.nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  /** Told when something of the unit stays undone. */
  headPersonId: Id.nullable(),
});
export type Unit = z.output<typeof Unit>;

export const UnitChange = z.object({
  id: Id,
  changedOn: Day,
  kind: z.enum(CHANGE_KINDS),
  legalDocument: z.string(),
  oldName: z.string().nullable(),
  newName: z.string().nullable(),
  parts: z.array(z.object({ fromUnitId: Id, toUnitId: Id, weight: DecimalString })),
});
export type UnitChange = z.output<typeof UnitChange>;

const Code = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u, { error: 'unit_code' });
const unitFields = {
  name: Text(200),
  shortName: OptionalText(60),
  kind: UnitKind,
  parentId: Id,
};

export const unitContract = {
  listUnits: endpoint({
    method: 'GET',
    path: '/api/units',
    permission: 'people.read',
    summary: 'Org units, those valid on a day when one is given',
    input: z.object({ on: Day.optional() }),
    output: z.array(Unit),
  }),
  getUnit: endpoint({
    method: 'GET',
    path: '/api/units/:id',
    permission: 'people.read',
    summary: 'One unit with the changes it took part in',
    input: z.object({ id: Id }),
    output: Unit.extend({ changes: z.array(UnitChange) }),
  }),
  createUnit: endpoint({
    method: 'POST',
    path: '/api/units',
    permission: 'people.manage',
    summary: 'Set up a unit below another',
    input: z.object({ code: Code, ...unitFields, validFrom: Day.default('1900-01-01') }),
    output: z.object({ id: Id }),
  }),
  createUnits: endpoint({
    method: 'POST',
    path: '/api/units/batch',
    permission: 'people.manage',
    summary: 'Set up many units, parents before those below them; all or none',
    input: z.object({
      units: z
        .array(
          z.object({
            code: Code,
            name: unitFields.name,
            shortName: unitFields.shortName,
            kind: UnitKind,
            parentCode: Code,
            validFrom: Day.default('1900-01-01'),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: z.object({ ids: z.array(Id) }),
  }),
  updateUnit: endpoint({
    method: 'PATCH',
    path: '/api/units/:id',
    permission: 'people.manage',
    summary: 'Correct what was entered of a unit; a new name by decision is renameUnit',
    input: z.object({
      id: Id,
      code: Code.optional(),
      ...z.object(unitFields).partial().shape,
      headPersonId: Id.nullable().optional(),
    }),
    output: z.object({ id: Id }),
  }),
  moveUnits: endpoint({
    method: 'POST',
    path: '/api/units/moves',
    permission: 'people.manage',
    summary: 'Put many units below others; all or none, totals made anew once',
    input: z.object({
      moves: z
        .array(z.object({ id: Id, parentId: Id }))
        .min(1)
        .max(5000),
    }),
    output: z.object({ ids: z.array(Id) }),
  }),
  renameUnit: endpoint({
    method: 'POST',
    path: '/api/units/:id/rename',
    permission: 'people.manage',
    summary: 'A new name from a day on, by a named paper; the unit stays the same unit',
    input: z.object({
      id: Id,
      name: Text(200),
      shortName: OptionalText(60),
      on: Day,
      legalDocument: Text(200),
    }),
    output: z.object({ changeId: Id }),
  }),
  closeUnit: endpoint({
    method: 'POST',
    path: '/api/units/:id/close',
    permission: 'people.manage',
    summary: 'The unit exists until the day before; null opens it again',
    input: z.object({ id: Id, on: Day.nullable() }),
    output: z.object({ id: Id }),
  }),
  recordUnitChange: endpoint({
    method: 'POST',
    path: '/api/unit-changes',
    permission: 'people.manage',
    summary:
      'A merger, split or transfer: which part of which unit went where; units that gave everything are closed',
    input: z.object({
      kind: z.enum(['merge', 'split', 'transfer']),
      changedOn: Day,
      legalDocument: Text(200),
      parts: z
        .array(z.object({ fromUnitId: Id, toUnitId: Id, weight: DecimalString }))
        .min(1)
        .max(500),
    }),
    output: z.object({ changeId: Id, closedUnitIds: z.array(Id) }),
  }),
  listUnitChanges: endpoint({
    method: 'GET',
    path: '/api/unit-changes',
    permission: 'people.read',
    summary: 'Mergers, splits, transfers and renamings, newest first',
    input: z.object({}),
    output: z.array(UnitChange),
  }),
  listSuccessors: endpoint({
    method: 'GET',
    path: '/api/units/:id/successors',
    permission: 'people.read',
    summary: 'Where a unit’s territory or tasks are on a day, with weights that add up to 1',
    input: z.object({ id: Id, on: Day }),
    output: z.array(z.object({ unitId: Id, weight: DecimalString })),
  }),
};
