// Grading of units by quarter and year: computed from tasks and targets, graded by the unit itself, decided.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { parsePeriod } from '../../kernel/period.ts';
import { Download, Id, OptionalText, Text } from '../../kernel/schemas.ts';
import { GRADES, GradingContent, GradingScheme } from './contract/scheme.ts';
import { Sheet, SheetHead } from './contract/sheet.ts';

export * from './contract/scheme.ts';
export * from './contract/sheet.ts';

const GradedPeriod = z
  .string()
  .refine((code) => ['year', 'quarter'].includes(parsePeriod(code)?.kind ?? ''), { error: 'period' })
  .meta({ description: '2021 or 2021-Q3' });
const OneSheet = z.object({ unitId: Id, period: GradedPeriod });
const AtRevision = OneSheet.extend({ expectedRevision: z.number().int() });

export const contract = {
  listGradings: endpoint({
    method: 'GET',
    path: '/api/gradings',
    permission: 'grading.read',
    summary:
      'The grades of a period: one line a unit that led a task or a target, computed, its own, decided',
    input: z.object({ period: GradedPeriod }),
    output: z.object({ sheets: z.array(SheetHead), scheme: GradingScheme }),
  }),
  getGrading: endpoint({
    method: 'GET',
    path: '/api/gradings/:unitId/:period',
    permission: 'grading.read',
    summary: 'The sheet of one unit: points, conditions, and what lifted or lowered its grade',
    input: OneSheet,
    output: Sheet,
  }),
  gradeSelf: endpoint({
    method: 'POST',
    path: '/api/gradings/:unitId/:period/self',
    permission: 'grading.self',
    summary: 'Grade the own unit',
    input: AtRevision.extend({ grade: z.enum(GRADES), reason: OptionalText(4000) }),
    output: Sheet,
  }),
  giveGeneralPoints: endpoint({
    method: 'POST',
    path: '/api/gradings/:unitId/:period/general-points',
    permission: 'grading.review',
    summary: 'Give the points for the general criteria, with the reason',
    input: AtRevision.extend({
      points: DecimalString,
      reason: OptionalText(4000),
      illustrative: z.boolean().default(false),
    }),
    output: Sheet,
  }),
  addGradingMark: endpoint({
    method: 'POST',
    path: '/api/gradings/:unitId/:period/marks',
    permission: 'grading.review',
    summary: 'Mark a task as done beyond what was asked, or note that a sub-unit or member was disciplined',
    input: OneSheet.extend({
      kind: z.enum(['exceeded', 'disciplined']),
      taskId: Id.nullish(),
      reason: Text(1000),
    }),
    output: Sheet,
  }),
  removeGradingMark: endpoint({
    method: 'DELETE',
    path: '/api/gradings/:unitId/:period/marks/:markId',
    permission: 'grading.review',
    summary: 'Take a mark back',
    input: OneSheet.extend({ markId: Id }),
    output: Sheet,
  }),
  decideGrade: endpoint({
    method: 'POST',
    path: '/api/gradings/:unitId/:period/decision',
    permission: 'grading.decide',
    summary: 'Decide the grade; what was computed is frozen with it. Differing from it needs a reason',
    input: AtRevision.extend({ grade: z.enum(GRADES), reason: OptionalText(4000) }),
    output: Sheet,
  }),
  reopenGrade: endpoint({
    method: 'POST',
    path: '/api/gradings/:unitId/:period/reopen',
    permission: 'grading.decide',
    summary: 'Take a decision back, with the reason; the sheet is computed anew',
    input: AtRevision.extend({ reason: Text(4000) }),
    output: Sheet,
  }),
  exportGradings: endpoint({
    method: 'GET',
    path: '/api/gradings-workbook',
    permission: 'grading.read',
    summary: 'The grades of a period as a workbook',
    input: z.object({ period: GradedPeriod }),
    output: Download,
    download: true,
  }),
  listGradingSchemes: endpoint({
    method: 'GET',
    path: '/api/grading-schemes',
    permission: 'grading.read',
    summary: 'Grading schemes and their versions, newest first',
    input: z.object({}),
    output: z.object({ schemes: z.array(GradingScheme) }),
  }),
  createGradingScheme: endpoint({
    method: 'POST',
    path: '/api/grading-schemes',
    permission: 'grading.manage',
    summary: 'Save a grading scheme as a new version and grade by it from now on; decided grades keep theirs',
    input: z.object({ name: Text(120), content: GradingContent, note: OptionalText(1000) }),
    output: GradingScheme,
  }),
};
