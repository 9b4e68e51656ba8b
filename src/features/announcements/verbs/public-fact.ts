// Where a published number comes from, for everybody: agencies and papers, no persons; nothing of what is not published.
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import {
  type Fact,
  findFacts,
  getSnapshotContent,
  getSnapshotHead,
  type ScorecardRow,
} from '../../assessments/index.ts';
import { getDocumentRef, SEES_ALL } from '../../documents/index.ts';
import type { PublicFact } from '../contract.ts';
import { factLabel, factText, planText } from '../fact-text.ts';
import { listPlacesOfFact } from '../queries/published.ts';

/** Public papers by number and title, internal ones by number only, restricted ones not at all. */
export const publicSource = async (ctx: Context, source: Fact['source']): Promise<PublicFact['source']> => {
  if (!source) return null;
  const { confidentiality, symbol, title } = await getDocumentRef(ctx.db, SEES_ALL, source.documentId);
  if (confidentiality === 'restricted') return { number: null, title: null };
  return { number: symbol, title: confidentiality === 'public' ? title : null };
};

/** Numbers reckoned from the plan and the result say both; a count has neither. */
const rowOf = (rows: readonly ScorecardRow[], fact: Fact): ScorecardRow | null =>
  rows.find((row) => row.targetId === fact.targetId) ?? null;

const membersOf = (rows: readonly ScorecardRow[], { part, band }: Fact): PublicFact['members'] =>
  part === 'count'
    ? rows.filter((row) => row.band === band).map(({ targetId, name }) => ({ targetId, name }))
    : [];

export const getPublicFact = async (ctx: Context, factId: string): Promise<PublicFact> => {
  const [found] = await findFacts(ctx.db, [factId]);
  const places = found ? await listPlacesOfFact(ctx.db, factId, found.snapshotId) : [];
  if (!found || !places.length) throw notFound({ vi: 'số liệu công bố này', en: 'published number' });
  const { fact } = found;
  const head = await getSnapshotHead(ctx.db, found.snapshotId);
  const { rows } = await getSnapshotContent(ctx, found.snapshotId);
  const row = rowOf(rows, fact);
  return {
    id: fact.id,
    body: { slug: ctx.body.slug, name: ctx.body.name },
    part: fact.part,
    name: fact.name,
    label: factLabel(fact),
    text: factText(fact),
    value: fact.value,
    unit: fact.unit,
    indicator: fact.indicator && {
      code: fact.indicator.code,
      nameVi: fact.indicator.nameVi,
      nameEn: fact.indicator.nameEn,
    },
    orgUnit: fact.orgUnit?.name ?? null,
    period: fact.period,
    kind: fact.kind,
    vintage: fact.vintage,
    version: fact.version,
    reportedAt: fact.valueId ? fact.reportedAt : null,
    author: row?.ownerUnit?.name ?? null,
    source: await publicSource(ctx, fact.source),
    plans: (row?.baselines ?? []).flatMap((baseline) => {
      const text = planText(baseline, row?.indicator?.unit ?? null);
      return text ? [{ name: baseline.name, label: baseline.label, text }] : [];
    }),
    explanation: row && (fact.part === 'band' || fact.part === 'attainment') ? row.rating.explanation : null,
    members: membersOf(rows, fact),
    illustrative: fact.illustrative,
    snapshot: {
      id: head.id,
      period: head.period,
      takenAt: head.takenAt,
      hash: head.hash,
      reason: head.reason,
    },
    announcements: places,
  };
};
