// What does not fit together in a text. A finding asks; it never corrects.
import type { Finding } from '../../facts.ts';
import type { CountDraft } from '../counts.ts';
import type { Draft } from '../site.ts';
import { contradictions } from './contradictions.ts';
import { ambiguousNumbers, growthLevels, impliedPlans } from './implied.ts';
import { countSums, partsBeyondWhole, shareSums } from './sums.ts';

export function findProblems(drafts: readonly Draft[], counts: readonly CountDraft[]): Finding[] {
  return [
    ...contradictions(drafts),
    ...countSums(counts),
    ...shareSums(drafts),
    ...impliedPlans(drafts),
    ...growthLevels(drafts),
    ...partsBeyondWhole(drafts),
    ...ambiguousNumbers(drafts),
  ];
}
