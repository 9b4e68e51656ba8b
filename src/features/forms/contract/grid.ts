// The entry grid in one answer: rows, columns and what stands in the cells, as short tuples because cells are many.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import {
  AREAS,
  FREQUENCIES,
  KINDS,
  NO_FIGURE_REASONS,
  UNIT_AGGREGATIONS,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Download, Id } from '../../../kernel/schemas.ts';

const GRID_BY = ['periods', 'units'] as const;

const Row = z.object({
  id: Id,
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  unit: z.string(),
  decimals: z.number().int(),
  area: z.enum(AREAS),
  frequency: z.enum(FREQUENCIES),
  unitAggregation: z.enum(UNIT_AGGREGATIONS),
  ownerUnitId: Id.nullable(),
  /** A formula indicator is reckoned, never entered. */
  formula: z.string().nullable(),
});
export type GridRow = z.output<typeof Row>;

const Column = z.object({ unit: UnitRef, shortName: z.string(), period: PeriodCode });
export type GridColumn = z.output<typeof Column>;

const row = z.number().int();
const column = z.number().int();

const Which = z.object({
  unitId: Id,
  period: PeriodCode,
  by: z.enum(GRID_BY).default('periods'),
  kind: z.enum(KINDS).default('estimate'),
  vintage: z.enum(VINTAGES).default('estimate'),
});

export const Grid = z.object({
  unit: UnitRef,
  rows: z.array(Row),
  columns: z.array(Column),
  /** Row, column, figure, why there is none, version. */
  cells: z.array(
    z.tuple([row, column, DecimalString.nullable(), z.enum(NO_FIGURE_REASONS).nullable(), z.number().int()]),
  ),
  /** Row, column, the figure of the same period a year before. */
  before: z.array(z.tuple([row, column, DecimalString])),
  /** Row, column, what the units below make together; column −1 is the unit itself over columns of units. */
  totals: z.array(z.tuple([row, column, DecimalString])),
  /** Row, column of formulas that have no answer, as a division by zero. */
  notDefined: z.array(z.tuple([row, column])),
  /** Row, column, what the rules of plausibility find odd about the figure. */
  odd: z.array(z.tuple([row, column, z.array(WordsSchema)])),
  /** Row, column, whether the report it belongs to was accepted; until then it waits for the office. */
  locks: z.array(z.tuple([row, column, z.boolean()])),
  /** Row, column, when it is or was due; only where a figure is due and none came. */
  dues: z.array(z.tuple([row, column, Day])),
});
export type Grid = z.output<typeof Grid>;

export const gridContract = {
  readGrid: endpoint({
    method: 'GET',
    path: '/api/entry-grid',
    permission: 'indicators.read',
    summary:
      'The entry grid: indicators down, the periods of a year or the units below a unit across; figures of one kind and vintage',
    input: Which,
    output: Grid,
  }),
  downloadGrid: endpoint({
    method: 'GET',
    path: '/api/entry-grid/file',
    permission: 'indicators.read',
    summary: 'The entry grid as .xlsx; it can be changed and imported again',
    input: Which,
    output: Download,
    download: true,
  }),
};
