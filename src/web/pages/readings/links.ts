// Where a measure will be stored, as a card shows it: what was chosen, else a good suggestion.
import type { FactState, ReviewFact } from '../../../features/readings/contract.ts';
import { GOOD_SUGGESTION } from '../../../features/readings/rules.ts';
import type { Reading } from './use-review.ts';

export type LinkShown = { to: 'indicator' | 'new' | 'nothing' | 'none'; name: string; isSuggested: boolean };
export type IndicatorNames = ReadonlyMap<string, string>;

const NONE: LinkShown = { to: 'none', name: '', isSuggested: false };

export const linkOf = (
  fact: ReviewFact,
  state: FactState,
  reading: Reading,
  names: IndicatorNames,
): LinkShown | null => {
  if (fact.kind !== 'measure') return null;
  const { link } = state;
  if (link?.to === 'indicator')
    return { to: 'indicator', name: names.get(link.indicatorId) ?? '…', isSuggested: false };
  if (link?.to === 'new') return { to: 'new', name: link.nameVi, isSuggested: false };
  if (link?.to === 'nothing') return { to: 'nothing', name: '', isSuggested: false };
  const best = reading.suggestions[fact.id]?.[0];
  return best && best.score >= GOOD_SUGGESTION
    ? { to: 'indicator', name: best.nameVi, isSuggested: true }
    : NONE;
};

export const isLinked = (link: LinkShown | null): boolean => link?.to === 'indicator' || link?.to === 'new';
