// The year's scorecard: attainment, bands computed and declared, findings, what is late; band schemes; snapshots.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { BANDS, WordsSchema } from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Download, Id, Text, Year } from '../../kernel/schemas.ts';
import { Finding, Overview } from './contract/overview.ts';
import { Scheme, SchemeEdge } from './contract/scheme.ts';
import { DeclaredRating, ScorecardRow } from './contract/scorecard.ts';
import { FACT_PARTS, Fact, SnapshotContent, SnapshotHead } from './contract/snapshot.ts';
import { unitScorecardContract } from './contract/unit-scorecard.ts';

export * from './contract/overview.ts';
export * from './contract/scheme.ts';
export * from './contract/scorecard.ts';
export * from './contract/snapshot.ts';

export const contract = {
  ...unitScorecardContract,
  getOverview: endpoint({
    method: 'GET',
    path: '/api/overview',
    permission: 'overview.read',
    summary: 'A year on one page: counts by band, targets, what is in danger, findings, late reports',
    input: z.object({ year: Year.optional(), resolutionId: Id.optional() }),
    output: Overview,
  }),
  getTarget: endpoint({
    method: 'GET',
    path: '/api/targets/:id',
    permission: 'assessments.read',
    summary: 'One target with its attainments, trend, declared ratings and the resolutions that hold it',
    input: z.object({ id: Id }),
    output: z.object({
      row: ScorecardRow,
      scheme: Scheme,
      declaredHistory: z.array(DeclaredRating),
      findings: z.array(Finding),
      resolutions: z.array(
        z.object({
          id: Id,
          title: z.string(),
          period: PeriodCode,
          status: z.enum(['draft', 'adopted']),
          version: z.number().int(),
        }),
      ),
    }),
  }),
  declareRating: endpoint({
    method: 'POST',
    path: '/api/targets/:id/declared-rating',
    permission: 'assessments.judge',
    summary:
      'Declare a rating beside the computed one; it stays when figures change, until withdrawn or replaced',
    input: z.object({ id: Id, band: z.enum(BANDS), reason: Text(2000) }),
    output: DeclaredRating,
  }),
  withdrawRating: endpoint({
    method: 'POST',
    path: '/api/targets/:id/declared-rating/withdraw',
    permission: 'assessments.judge',
    summary: 'Withdraw the declared rating; the computed one counts again',
    input: z.object({ id: Id, reason: Text(2000) }),
    output: z.object({}),
  }),
  listSchemes: endpoint({
    method: 'GET',
    path: '/api/band-schemes',
    permission: 'assessments.read',
    summary: 'Band schemes and their versions, newest first',
    input: z.object({}),
    output: z.object({ schemes: z.array(Scheme) }),
  }),
  createScheme: endpoint({
    method: 'POST',
    path: '/api/band-schemes',
    permission: 'assessments.manage',
    summary: 'Save a scheme: a new version when the name exists',
    input: z.object({
      name: Text(120),
      edges: z.array(SchemeEdge).min(1).max(5),
      note: z.string().trim().max(1000).nullish(),
      activate: z.boolean().default(false),
    }),
    output: Scheme,
  }),
  activateScheme: endpoint({
    method: 'POST',
    path: '/api/band-schemes/:id/activate',
    permission: 'assessments.manage',
    summary: 'Rate by this version from now on; snapshots keep theirs',
    input: z.object({ id: Id }),
    output: Scheme,
  }),
  takeSnapshot: endpoint({
    method: 'POST',
    path: '/api/snapshots',
    permission: 'assessments.manage',
    summary: "Freeze a year's figures and ratings",
    input: z.object({ period: PeriodCode, resolutionId: Id.nullish(), reason: Text(300) }),
    output: SnapshotHead,
  }),
  listSnapshots: endpoint({
    method: 'GET',
    path: '/api/snapshots',
    permission: 'assessments.read',
    summary: 'Snapshots, newest first',
    input: z.object({ period: PeriodCode.optional() }),
    output: z.object({ snapshots: z.array(SnapshotHead) }),
  }),
  getSnapshot: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id',
    permission: 'assessments.read',
    summary: 'A snapshot with everything frozen in it',
    input: z.object({ id: Id }),
    output: SnapshotHead.extend({ content: SnapshotContent }),
  }),
  verifySnapshot: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/verification',
    permission: 'assessments.read',
    summary: 'Reckon hash, scores, bands and counts of a snapshot again and say what does not agree',
    input: z.object({ id: Id }),
    output: z.object({ ok: z.boolean(), hash: z.string(), problems: z.array(WordsSchema) }),
  }),
  downloadSnapshot: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/file',
    permission: 'assessments.read',
    summary: 'The snapshot as a file that `plenum verify-snapshot` checks without a server',
    input: z.object({ id: Id }),
    output: Download,
    download: true,
  }),
  listSnapshotChanges: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/changes',
    permission: 'assessments.read',
    summary: 'Facts of a snapshot whose figure is another one today',
    input: z.object({ id: Id }),
    output: z.object({
      changes: z.array(
        z.object({
          factId: Id,
          part: z.enum(FACT_PARTS),
          name: WordsSchema,
          was: z.string().nullable(),
          is: z.string().nullable(),
        }),
      ),
    }),
  }),
  getFact: endpoint({
    method: 'GET',
    path: '/api/facts/:id',
    permission: 'assessments.read',
    summary: 'Where a published number comes from: indicator, period, version, source, author',
    input: z.object({ id: Id }),
    output: Fact.extend({ snapshot: SnapshotHead }),
  }),
};
