// What saving would come to, reckoned as the server will do it.
import type { FactState } from '../../../features/readings/contract.ts';
import { isDoubtful, isIncluded, listFacts, type Review, stateOf } from '../../../features/readings/rules.ts';
import { type IndicatorNames, isLinked, linkOf } from './links.ts';
import type { Reading } from './use-review.ts';

export type Tally = {
  included: number;
  values: number;
  targets: number;
  documents: number;
  unlinked: number;
  doubtful: number;
  targetPeriod: string | null;
};

/** One registered document has the number, or the person said which. */
const isKnown = (reading: Reading, symbol: string, { link }: FactState): boolean =>
  link?.to === 'document' || reading.registered[symbol]?.length === 1;

export const tallyOf = (review: Review, reading: Reading, names: IndicatorNames): Tally => {
  const tally: Tally = {
    included: 0,
    values: 0,
    targets: 0,
    documents: 0,
    unlinked: 0,
    doubtful: 0,
    targetPeriod: null,
  };
  for (const fact of listFacts(review)) {
    if (isDoubtful(review, fact)) tally.doubtful += 1;
    if (!isIncluded(review, fact)) continue;
    tally.included += 1;
    if (fact.kind === 'document' && isKnown(reading, fact.symbol, stateOf(review, fact.id)))
      tally.documents += 1;
    if (fact.kind !== 'measure') continue;
    const isPlan = fact.measureKind === 'plan' || fact.measureKind === 'target';
    if (isPlan) tally.targetPeriod ??= fact.period ?? null;
    const link = linkOf(fact, stateOf(review, fact.id), reading, names);
    if (!isLinked(link)) tally.unlinked += link?.to === 'nothing' ? 0 : 1;
    else if (isPlan) tally.targets += 1;
    else tally.values += 1;
  }
  return tally;
};
