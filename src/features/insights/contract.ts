// Seeing: where a year is heading, which targets are in danger, how units compare. Reads what other slices keep.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { WordsSchema } from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Day, Id, Year } from '../../kernel/schemas.ts';
import { Comparison, GEOGRAPHIES, PER_SCALES } from './contract/comparison.ts';
import { tableContract } from './contract/table.ts';
import { Danger, PATH_WAYS, PathPoint, Trajectory } from './contract/trajectory.ts';

export * from './contract/comparison.ts';
export * from './contract/trajectory.ts';

export const contract = {
  ...tableContract,
  getTrajectory: endpoint({
    method: 'GET',
    path: '/api/insights/trajectory',
    permission: 'assessments.read',
    summary:
      'A target, or an indicator of a unit in a year, month by month: reached, path of the plan, projection with its range and method',
    input: z.object({
      targetId: Id.optional(),
      indicatorId: Id.optional(),
      unitId: Id.optional(),
      year: Year.optional(),
      way: z.enum(PATH_WAYS).optional(),
      asKnownOn: Day.optional(),
    }),
    output: Trajectory,
  }),
  listDangers: endpoint({
    method: 'GET',
    path: '/api/insights/dangers',
    permission: 'assessments.read',
    summary: 'Targets of a year by expected shortfall, worst first; those that cannot be projected are named',
    input: z.object({ year: Year.optional(), asKnownOn: Day.optional() }),
    output: z.object({
      year: z.number().int(),
      years: z.array(z.number().int()),
      resolution: z.object({ id: Id, title: z.string() }).nullable(),
      total: z.number().int(),
      dangers: z.array(Danger),
      /** Targets that are expected to reach their plan. */
      onCourse: z.number().int(),
      notProjected: z.array(z.object({ targetId: Id, name: WordsSchema, why: WordsSchema })),
    }),
  }),
  compareUnits: endpoint({
    method: 'GET',
    path: '/api/insights/comparison',
    permission: 'indicators.read',
    summary:
      'One indicator over the units below a unit, as they were or restated to a day, whole or divided by another; places only where fair',
    input: z.object({
      indicatorId: Id,
      /** The whole body where left out. */
      parentId: Id.optional(),
      /** All units of this kind below the parent, at any depth; those directly below where left out. */
      kind: z.string().max(40).optional(),
      period: PeriodCode.optional(),
      geography: z.enum(GEOGRAPHIES).default('as_was'),
      on: Day.optional(),
      perId: Id.optional(),
      perScale: z.coerce
        .number()
        .pipe(z.literal([...PER_SCALES]))
        .default(1000),
    }),
    output: Comparison,
  }),
  setPlanPath: endpoint({
    method: 'PUT',
    path: '/api/targets/:id/path',
    permission: 'assessments.manage',
    summary:
      'Enter where the plan of a target should stand at the end of months; an empty list takes it away',
    input: z.object({ id: Id, points: z.array(PathPoint).max(12) }),
    output: z.object({ points: z.array(PathPoint) }),
  }),
};
