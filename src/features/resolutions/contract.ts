// Resolutions: theme, clauses, task groups and targets with their baselines; drafting, adopting, amending.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import {
  AREAS,
  BASELINE_NAMES,
  IndicatorRef,
  METHODS,
  OPERATORS,
  SourceInput,
  SourceRef,
  UnitRef,
  WordsSchema,
} from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Day, Id, OptionalText, Text, Year } from '../../kernel/schemas.ts';

/** What a target needs beside its baselines; which of them depends on the operator. */
export const TargetParams = z.object({
  /** Level at the start: reduce_to, reduce_by, rank and the method progress. */
  base: DecimalString.nullish(),
  /** How far from the plan still counts as met, in the indicator's unit: approx, eq, keep. */
  tolerance: DecimalString.nullish(),
  /** The things to be reached one by one: milestone. */
  steps: z.array(Text(300)).max(200).nullish(),
});
export type TargetParams = z.output<typeof TargetParams>;

export const BaselineFields = z.object({
  name: z.enum(BASELINE_NAMES),
  label: OptionalText(200),
  value: DecimalString.nullish(),
  valueMin: DecimalString.nullish(),
  valueMax: DecimalString.nullish(),
  isRating: z.boolean().default(false),
  illustrative: z.boolean().default(false),
  note: OptionalText(500),
  source: SourceInput.nullish(),
});
export type BaselineFields = z.output<typeof BaselineFields>;

export const Baseline = z.object({
  id: Id,
  name: z.enum(BASELINE_NAMES),
  label: z.string().nullable(),
  value: DecimalString.nullable(),
  valueMin: DecimalString.nullable(),
  valueMax: DecimalString.nullable(),
  isRating: z.boolean(),
  illustrative: z.boolean(),
  note: z.string().nullable(),
  source: SourceRef.nullable(),
});
export type Baseline = z.output<typeof Baseline>;

const targetShape = {
  title: OptionalText(400),
  period: PeriodCode,
  operator: z.enum(OPERATORS),
  /** Left out: what suits the operator and the indicator. */
  method: z.enum(METHODS).nullish(),
  params: TargetParams.default({}),
  area: z.enum(AREAS).nullish(),
  ownerUnitId: Id.nullish(),
  /** Left out: the whole body. */
  unitId: Id.nullish(),
  illustrative: z.boolean().default(false),
  baselines: z.array(BaselineFields).max(8).default([]),
};

/** A part of an all_of target: a target of its own that is only shown inside its whole. */
const TargetPartFields = z.object({ ...targetShape, indicatorId: Id });
export const TargetFields = z.object({
  ...targetShape,
  /** Null only for all_of, whose parts have the indicators. */
  indicatorId: Id.nullish(),
  parts: z.array(TargetPartFields).max(20).default([]),
});
export type TargetFields = z.output<typeof TargetFields>;

const TargetPart = z.object({
  id: Id,
  indicator: IndicatorRef.nullable(),
  title: z.string().nullable(),
  unit: UnitRef,
  period: PeriodCode,
  operator: z.enum(OPERATORS),
  method: z.enum(METHODS),
  params: TargetParams,
  area: z.enum(AREAS),
  ownerUnit: UnitRef.nullable(),
  illustrative: z.boolean(),
  baselines: z.array(Baseline),
  /** The target this one replaced in an amendment. */
  replacesId: Id.nullable(),
});
export const Target = TargetPart.extend({ parts: z.array(TargetPart) });
export type Target = z.output<typeof Target>;

const ClauseFields = z.object({
  level: z.number().int().min(1).max(6).default(1),
  marker: OptionalText(40),
  title: OptionalText(500),
  text: OptionalText(20_000),
});
const TaskGroupFields = z.object({
  no: z.number().int().min(1).max(99),
  title: Text(1000),
  text: OptionalText(20_000),
});

export const ResolutionHead = z.object({
  id: Id,
  title: z.string(),
  theme: z.string().nullable(),
  period: PeriodCode,
  status: z.enum(['draft', 'adopted']),
  adoptedOn: Day.nullable(),
  /** 1 for the first adoption; an amendment counts on. */
  version: z.number().int(),
  amendsId: Id.nullable(),
  /** The adopted amendment that took this one's place. */
  replacedById: Id.nullable(),
  document: z.object({ id: Id, number: z.string().nullable(), title: z.string() }).nullable(),
  targetCount: z.number().int(),
  taskGroupCount: z.number().int(),
  /** Counts every saved change of a draft; send it back as expectedRevision. */
  revision: z.number().int(),
});
export type ResolutionHead = z.output<typeof ResolutionHead>;

export const Resolution = ResolutionHead.extend({
  clauses: z.array(
    z.object({
      id: Id,
      level: z.number().int(),
      marker: z.string().nullable(),
      title: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
  taskGroups: z.array(
    z.object({ id: Id, no: z.number().int(), title: z.string(), text: z.string().nullable() }),
  ),
  targets: z.array(Target),
  /** What would stop adoption; empty when it may be adopted. */
  warnings: z.array(z.object({ code: z.string(), targetId: Id.nullable(), message: WordsSchema })),
  /** The chain of versions, oldest first. */
  versions: z.array(ResolutionHead),
});
export type Resolution = z.output<typeof Resolution>;

const One = z.object({ id: Id });
const expectedRevision = z.number().int().nullish();

export const contract = {
  listResolutions: endpoint({
    method: 'GET',
    path: '/api/resolutions',
    permission: 'resolutions.read',
    summary: 'Resolutions, newest period first; of one year when named (spans that cover it included)',
    input: z.object({ year: Year.optional() }),
    output: z.object({ resolutions: z.array(ResolutionHead) }),
  }),
  getResolution: endpoint({
    method: 'GET',
    path: '/api/resolutions/:id',
    permission: 'resolutions.read',
    summary: 'A resolution with everything in it',
    input: One,
    output: Resolution,
  }),
  createResolution: endpoint({
    method: 'POST',
    path: '/api/resolutions',
    permission: 'resolutions.write',
    summary: 'Start a draft',
    input: z.object({
      title: Text(500),
      theme: OptionalText(300),
      period: PeriodCode,
      documentId: Id.nullish(),
    }),
    output: Resolution,
  }),
  updateResolution: endpoint({
    method: 'PUT',
    path: '/api/resolutions/:id',
    permission: 'resolutions.write',
    summary: 'Change title, theme or document of a draft; clauses and task groups are replaced when sent',
    input: One.extend({
      title: Text(500),
      theme: OptionalText(300),
      documentId: Id.nullish(),
      clauses: z.array(ClauseFields).max(500).optional(),
      taskGroups: z.array(TaskGroupFields).max(99).optional(),
      expectedRevision,
    }),
    output: Resolution,
  }),
  deleteResolution: endpoint({
    method: 'DELETE',
    path: '/api/resolutions/:id',
    permission: 'resolutions.write',
    summary: 'Throw a draft away; an adopted resolution stays',
    input: One,
    output: z.object({}),
  }),
  addTarget: endpoint({
    method: 'POST',
    path: '/api/resolutions/:id/targets',
    permission: 'resolutions.write',
    summary: 'Add a target to a draft',
    input: TargetFields.extend({ id: Id, ordinal: z.number().int().min(1).nullish() }),
    output: Target,
  }),
  shareTarget: endpoint({
    method: 'POST',
    path: '/api/resolutions/:id/targets/share',
    permission: 'resolutions.write',
    summary: 'Put a target of another resolution into this draft: one target, several resolutions',
    input: One.extend({ targetId: Id, ordinal: z.number().int().min(1).nullish() }),
    output: Target,
  }),
  updateTarget: endpoint({
    method: 'PUT',
    path: '/api/resolutions/:id/targets/:targetId',
    permission: 'resolutions.write',
    summary:
      'Change a target of a draft; one that an adopted resolution holds is replaced by a new one here and stays as it was there',
    input: TargetFields.extend({ id: Id, targetId: Id }),
    output: Target,
  }),
  removeTarget: endpoint({
    method: 'DELETE',
    path: '/api/resolutions/:id/targets/:targetId',
    permission: 'resolutions.write',
    summary: 'Take a target out of a draft',
    input: z.object({ id: Id, targetId: Id }),
    output: z.object({}),
  }),
  orderTargets: endpoint({
    method: 'PUT',
    path: '/api/resolutions/:id/targets',
    permission: 'resolutions.write',
    summary: 'Put the targets of a draft in this order',
    input: One.extend({ targetIds: z.array(Id).max(500) }),
    output: z.object({}),
  }),
  adoptResolution: endpoint({
    method: 'POST',
    path: '/api/resolutions/:id/adopt',
    permission: 'resolutions.write',
    summary: 'Adopt a draft: from then on it does not change; amendments are new versions',
    input: One.extend({ adoptedOn: Day }),
    output: Resolution,
  }),
  amendResolution: endpoint({
    method: 'POST',
    path: '/api/resolutions/:id/amend',
    permission: 'resolutions.write',
    summary: 'Start an amendment: a draft of the next version with everything of this one',
    input: One,
    output: Resolution,
  }),
  listTargets: endpoint({
    method: 'GET',
    path: '/api/targets',
    permission: 'resolutions.read',
    summary: 'Targets of a year with the resolutions that hold them',
    input: z.object({ year: Year, indicatorId: Id.optional(), search: z.string().max(200).optional() }),
    output: z.object({
      targets: z.array(
        Target.extend({
          resolutions: z.array(
            z.object({
              id: Id,
              title: z.string(),
              status: z.enum(['draft', 'adopted']),
              ordinal: z.number().int(),
            }),
          ),
        }),
      ),
    }),
  }),
};
