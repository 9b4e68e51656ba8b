// A project as it is listed, shown and entered.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { PersonRef } from '../../../kernel/figures.ts';
import { Day, Id, Instant, OptionalText, Text } from '../../../kernel/schemas.ts';

export const PROJECT_KINDS = ['key_work', 'public_investment'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];
/** By Law 58/2024/QH15: of national importance, A, B, C. */
export const INVESTMENT_GROUPS = ['national', 'a', 'b', 'c'] as const;
export type InvestmentGroup = (typeof INVESTMENT_GROUPS)[number];
export const PROJECT_STATUSES = [
  'preparing',
  'approved',
  'building',
  'finished',
  'paused',
  'stopped',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
/** Derived from days. halted: paused or stopped, where no clock runs. */
export const PROJECT_STANDINGS = ['behind', 'on_course', 'finished', 'halted'] as const;
export type ProjectStanding = (typeof PROJECT_STANDINGS)[number];
export const MILESTONE_STANDINGS = ['overdue', 'near', 'waiting', 'reached_late', 'reached'] as const;
export type MilestoneStanding = (typeof MILESTONE_STANDINGS)[number];

const UnitRef = z.object({ id: Id, name: z.string() });

export const Milestone = z.object({
  id: Id,
  name: z.string(),
  plannedOn: Day,
  actualOn: Day.nullable(),
  note: z.string().nullable(),
  standing: z.enum(MILESTONE_STANDINGS),
  daysLate: z.number().int(),
});
export type Milestone = z.output<typeof Milestone>;

export const ProjectHead = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: z.enum(PROJECT_KINDS),
  group: z.enum(INVESTMENT_GROUPS).nullable(),
  ownerUnit: UnitRef,
  investor: z.string().nullable(),
  /** Million đồng. */
  totalCost: DecimalString.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  status: z.enum(PROJECT_STATUSES),
  place: z.string().nullable(),
  standing: z.enum(PROJECT_STANDINGS),
  /** Of the milestone, or the end, that is the most late. */
  daysLate: z.number().int(),
  milestones: z.object({ all: z.number().int(), reached: z.number().int() }),
  /** The first that is not reached. */
  next: z.object({ name: z.string(), plannedOn: Day }).nullable(),
  illustrative: z.boolean(),
  revision: z.number().int(),
});
export type ProjectHead = z.output<typeof ProjectHead>;

/** What is told of a change: each field with its former and its new words. */
export const FieldChange = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.output<typeof FieldChange>;

export const Project = ProjectHead.omit({ milestones: true }).extend({
  contributors: z.array(UnitRef),
  /** Null also where the reader may not know of it. */
  document: z.object({ id: Id, symbol: z.string().nullable(), title: z.string() }).nullable(),
  note: z.string().nullable(),
  milestones: z.array(Milestone),
  changes: z.array(
    z.object({
      id: Id,
      reason: z.string(),
      changes: z.array(FieldChange),
      by: PersonRef.nullable(),
      at: Instant,
    }),
  ),
  /** The one who asks may say that milestones were reached. */
  mayReport: z.boolean(),
});
export type Project = z.output<typeof Project>;

export const MilestoneFields = z.object({
  /** Left out for a new one. */
  id: Id.nullish(),
  name: Text(300),
  plannedOn: Day,
  actualOn: Day.nullish(),
  note: OptionalText(1000),
});
export type MilestoneFields = z.output<typeof MilestoneFields>;

export const ProjectFields = z.object({
  code: Text(40),
  name: Text(500),
  kind: z.enum(PROJECT_KINDS),
  group: z.enum(INVESTMENT_GROUPS).nullish(),
  ownerUnitId: Id,
  contributorIds: z.array(Id).max(50).default([]),
  investor: OptionalText(300),
  documentId: Id.nullish(),
  totalCost: DecimalString.nullish(),
  startsOn: Day.nullish(),
  endsOn: Day.nullish(),
  status: z.enum(PROJECT_STATUSES).default('preparing'),
  place: OptionalText(300),
  note: OptionalText(4000),
  milestones: z.array(MilestoneFields).max(60).default([]),
  illustrative: z.boolean().default(false),
});
export type ProjectFields = z.output<typeof ProjectFields>;

export const ProjectFilter = z.object({
  /** Words of the name, the code, the place or the investor, with or without marks. */
  q: z.string().trim().max(200).optional(),
  kind: z.enum(PROJECT_KINDS).optional(),
  group: z.enum(INVESTMENT_GROUPS).optional(),
  status: z.enum(PROJECT_STATUSES).optional(),
  standing: z.enum(PROJECT_STANDINGS).optional(),
  /** Answers for it or contributes. */
  unitId: Id.optional(),
});
export type ProjectFilter = z.output<typeof ProjectFilter>;
