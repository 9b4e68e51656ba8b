// The year as the public sees it, from a frozen snapshot: targets with plans, results, bands, each with its fact's id.

import type { Fact, ScorecardRow, SnapshotContent } from '../assessments/index.ts';
import type { PublicPicture, PublicTarget } from './contract.ts';
import { factKey, factText, planText } from './fact-text.ts';

export type Frozen = { id: string; hash: string; content: SnapshotContent };

export const factsByKey = (facts: readonly Fact[]): Map<string, Fact> =>
  new Map(facts.map((fact) => [factKey(fact), fact]));

const publicTarget = (row: ScorecardRow, facts: ReadonlyMap<string, Fact>): PublicTarget => {
  const find = (part: Fact['part'], baseline: Fact['baseline'] = null) =>
    facts.get(factKey({ targetId: row.targetId, part, baseline, band: null })) ?? null;
  const value = find('value');
  const change = find('change');
  return {
    targetId: row.targetId,
    ordinal: row.ordinal,
    name: row.name,
    area: row.area,
    unit: row.indicator?.unit ?? null,
    band: row.band,
    declaredReason: row.differs ? (row.declared?.reason ?? null) : null,
    computedBand: row.computedBand,
    owner: row.ownerUnit?.name ?? null,
    illustrative: row.illustrative,
    result: value && { text: factText(value), factId: value.id },
    plans: row.baselines.flatMap((baseline) => {
      const text = planText(baseline, row.indicator?.unit ?? null);
      const attainment = find('attainment', baseline.name);
      return text
        ? [
            {
              name: baseline.name,
              label: baseline.label,
              text,
              isRating: baseline.isRating,
              attainment: attainment && factText(attainment),
              attainmentFactId: attainment?.id ?? null,
            },
          ]
        : [];
    }),
    change: change && { text: factText(change), factId: change.id },
    explanation: row.rating.explanation,
  };
};

export const pictureOf = ({ id, hash, content }: Frozen): PublicPicture => {
  const facts = factsByKey(content.facts);
  const counted = (part: 'count' | 'total', band: Fact['band']) =>
    facts.get(factKey({ targetId: null, part, baseline: null, band }))?.id ?? null;
  return {
    period: content.period,
    theme: content.resolution?.theme ?? null,
    resolution: content.resolution?.title ?? null,
    snapshot: { id, period: content.period, takenAt: content.takenAt, hash, reason: content.reason },
    counts: content.counts.map(({ band, count }) => ({ band, count, factId: counted('count', band) })),
    total: content.rows.length,
    totalFactId: counted('total', null),
    targets: content.rows.map((row) => publicTarget(row, facts)),
  };
};
