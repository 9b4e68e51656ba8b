// What the writer of prose bound by measure, bound to the facts of a snapshot instead. Illustrative numbers get a mark.
import type { Run } from '../../papers/write/index.ts';
import type { Run as WrittenRun } from '../../prose/write/index.ts';
import { binder, factKey, factsByKey } from '../announcements/index.ts';
import type { Fact, SnapshotContent } from '../assessments/index.ts';

export const MARK = '*';

export type LiveRuns = {
  /** A number of the scorecard with its id; plain text where there is no such fact. */
  number: (text: string, fact: Fact | undefined) => Run[];
  /** The fact of a target. */
  find: (targetId: string, part: Fact['part'], baseline?: Fact['baseline']) => Fact | undefined;
  prose: (runs: readonly WrittenRun[]) => Run[];
};

export const liveRuns = (snapshot: SnapshotContent): LiveRuns => {
  const facts = factsByKey(snapshot.facts);
  const byId = new Map(snapshot.facts.map((fact) => [fact.id, fact]));
  const counts = new Map(
    snapshot.counts.map(({ band }) => [
      band as string,
      facts.get(factKey({ targetId: null, part: 'count', baseline: null, band })),
    ]),
  );
  const bind = binder(snapshot.rows, facts);
  const number: LiveRuns['number'] = (text, fact) => {
    if (!fact) return [{ text }];
    return [{ text, factId: fact.id }, ...(fact.illustrative ? [{ text: MARK }] : [])];
  };
  return {
    number,
    find: (targetId, part, baseline = null) => facts.get(factKey({ targetId, part, baseline, band: null })),
    prose: (runs) =>
      runs.flatMap((run) => {
        const counted = run.bind && counts.get(run.bind.measureId);
        if (counted) return number(run.text, counted);
        return bind([run]).flatMap(({ text, factId }) => number(text, factId ? byId.get(factId) : undefined));
      }),
  };
};
