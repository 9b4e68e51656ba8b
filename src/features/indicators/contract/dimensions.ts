// Dimensions: the ways figures are broken down, each with its members.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { Id, OptionalText, Text } from '../../../kernel/schemas.ts';
import { NamedRef } from './indicator.ts';

const Code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_]{0,19}$/, { error: 'member_code' });

const Member = z.object({ id: Id, code: z.string(), nameVi: z.string(), nameEn: z.string().nullable() });

export const Dimension = Member.extend({ version: z.number().int(), members: z.array(Member) });
export type Dimension = z.output<typeof Dimension>;

export const DimensionFields = z.object({
  code: Code,
  nameVi: Text(200),
  nameEn: OptionalText(200),
  /** In order. A member that has an id is kept and renamed; one left out is removed while nothing stands on its parts. */
  members: z
    .array(z.object({ id: Id.nullish(), code: Code, nameVi: Text(200), nameEn: OptionalText(200) }))
    .min(2)
    .max(100),
});
export type DimensionFields = z.output<typeof DimensionFields>;

export const dimensionsContract = {
  listDimensions: endpoint({
    method: 'GET',
    path: '/api/dimensions',
    permission: 'indicators.read',
    summary: 'The dimensions by which figures are broken down, with their members and who uses them',
    input: z.object({}),
    output: z.object({ dimensions: z.array(Dimension.extend({ usedBy: z.array(NamedRef) })) }),
  }),
  createDimension: endpoint({
    method: 'POST',
    path: '/api/dimensions',
    permission: 'indicators.manage',
    summary: 'Add a dimension with its members',
    input: DimensionFields,
    output: Dimension,
  }),
  updateDimension: endpoint({
    method: 'PUT',
    path: '/api/dimensions/:id',
    permission: 'indicators.manage',
    summary: 'Change a dimension; the parts of every indicator broken down by it follow',
    input: DimensionFields.extend({ id: Id, expectedVersion: z.number().int() }),
    output: Dimension,
  }),
};
