// Composite indices (PCI, PAPI, SIPAS, PAR INDEX): score, rank of how many, components; published by others, usually a year later.
// What an index is made of may change from a year on; an edition is held against what was in force in its year.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { IndicatorRef, UnitRef } from '../../../kernel/figures.ts';
import { Day, Id, OptionalText, Text } from '../../../kernel/schemas.ts';
import { COMBINES } from '../rules/composite.ts';

const Positive = DecimalString.refine((text) => Number(text) > 0, { error: 'too_small' });
const OptionalPositive = Positive.nullish().transform((one) => one ?? null);
const Code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,23}$/, { error: 'code' });
/** 0: from the start. */
const FromYear = z
  .number()
  .int()
  .refine((year) => year === 0 || (year >= 1990 && year <= 2200), { error: 'year' });
const OptionalId = Id.nullish().transform((id) => id ?? null);

const Component = z.object({
  indicator: IndicatorRef,
  /** The rank in this component alone, where it was ever recorded. */
  rank: IndicatorRef.nullable(),
  weight: DecimalString.nullable(),
  maxScore: DecimalString.nullable(),
});

const Version = z.object({
  fromYear: z.number().int(),
  combine: z.enum(COMBINES),
  components: z.array(Component),
});
export type CompositeVersion = z.output<typeof Version>;

export const Composite = z.object({
  id: Id,
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  publisher: z.string().nullable(),
  version: z.number().int(),
  score: IndicatorRef,
  rank: IndicatorRef,
  /** What it is made of, the newest first; at least one. */
  versions: z.array(Version),
});
export type Composite = z.output<typeof Composite>;

const Edition = z.object({
  year: z.number().int(),
  publishedOn: Day.nullable(),
  rankedCount: z.number().int(),
  score: DecimalString.nullable(),
  rank: DecimalString.nullable(),
  /** Since the edition before; more is better, though a better rank is a smaller number. */
  placesGained: z.number().int().nullable(),
  /** What the components make; told apart from the score as published where they differ. */
  reckoned: DecimalString.nullable(),
  differs: z.boolean(),
  illustrative: z.boolean(),
  /** Of the version in force in that year. */
  components: z.array(
    z.object({
      indicatorId: Id,
      score: DecimalString.nullable(),
      rank: DecimalString.nullable(),
      maxScore: DecimalString.nullable(),
    }),
  ),
});
export type Edition = z.output<typeof Edition>;

const NewComponent = z.object({
  code: Code,
  nameVi: Text(200),
  nameEn: OptionalText(200),
  weight: OptionalPositive,
  maxScore: OptionalPositive,
});

export const compositesContract = {
  listComposites: endpoint({
    method: 'GET',
    path: '/api/composites',
    permission: 'indicators.read',
    summary: 'The composite indices, each with its newest edition for the whole body',
    input: z.object({}),
    output: z.object({ composites: z.array(Composite.extend({ latest: Edition.nullable() })) }),
  }),
  getComposite: endpoint({
    method: 'GET',
    path: '/api/composites/:id',
    permission: 'indicators.read',
    summary: 'A composite index with its editions for a unit, newest first',
    input: z.object({ id: Id, unitId: Id.optional() }),
    output: Composite.extend({ unit: UnitRef, editions: z.array(Edition) }),
  }),
  createComposite: endpoint({
    method: 'POST',
    path: '/api/composites',
    permission: 'indicators.manage',
    summary: 'Add a composite index; its score, its rank and its components become indicators',
    input: z.object({
      code: Code,
      nameVi: Text(200),
      nameEn: OptionalText(200),
      publisher: OptionalText(200),
      combine: z.enum(COMBINES).default('sum'),
      decimals: z.number().int().min(0).max(6).default(2),
      ownerUnitId: OptionalId,
      /** An indicator of the rank that is there already. */
      rankIndicatorId: OptionalId,
      components: z.array(NewComponent).min(1).max(30),
    }),
    output: Composite,
  }),
  updateComposite: endpoint({
    method: 'PUT',
    path: '/api/composites/:id',
    permission: 'indicators.manage',
    summary:
      'Change names, and what it is made of from a year on; editions of years before keep what was in force then',
    input: z.object({
      id: Id,
      expectedVersion: z.number().int().min(1),
      nameVi: Text(200),
      nameEn: OptionalText(200),
      publisher: OptionalText(200),
      fromYear: FromYear,
      combine: z.enum(COMBINES),
      components: z
        /** With an id: one that is there, whose code stays. */
        .array(NewComponent.extend({ indicatorId: OptionalId }))
        .min(1)
        .max(30),
    }),
    output: Composite,
  }),
  reportComposite: endpoint({
    method: 'POST',
    path: '/api/composites/:id/editions',
    permission: 'indicators.manage',
    summary:
      'Record what was published for a year: score, rank of how many, components; every version is kept',
    input: z.object({
      id: Id,
      unitId: Id.optional(),
      year: z.number().int().min(1990).max(2200),
      publishedOn: Day.nullish().transform((day) => day ?? null),
      rankedCount: z.number().int().min(1).max(10_000),
      score: DecimalString,
      rank: z.number().int().min(1),
      components: z
        .array(z.object({ indicatorId: Id, score: DecimalString, rank: z.number().int().min(1).nullish() }))
        .max(30),
      illustrative: z.boolean().default(false),
      reason: OptionalText(500),
    }),
    output: Edition,
  }),
};
