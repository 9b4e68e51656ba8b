// How sure a measure is, as the share of measures read in this way that were wholly right on the annotated
// documents (docs: test/reading/README.md). Each doubt is a sign seen while reading; the weights were set so that the buckets hold.
import type { Draft } from './site.ts';

const CLAUSE_IN_NAME =
  /(?<![\p{L}])(?:đã|đang|sẽ|tuy|nhưng|mặc dù|do|để|nhằm|tiếp tục|vẫn|theo|khi)(?![\p{L}])/iu;

export function confidenceOf(draft: Draft): number {
  if (draft.fromTable === true) return draft.confidence;
  let doubt = 0.06;
  const words = draft.indicator.split(/\s+/).length;
  if (draft.guessed) doubt += 0.35;
  if (draft.inheritedName) doubt += draft.kind === 'plan' ? 0.05 : 0.2;
  if (draft.after) doubt += 0.04;
  if (draft.bare && draft.relations.length === 0) doubt += 0.05;
  if (words === 1) doubt += 0.08;
  if (words > 16) doubt += 0.25;
  else if (words > 11) doubt += 0.08;
  if (CLAUSE_IN_NAME.test(draft.indicator)) doubt += 0.15;
  if (draft.ambiguous !== undefined) doubt += 0.2;
  if (draft.value === undefined && draft.valueMin === undefined) doubt += 0.04;
  if (draft.relations.length > 3) doubt += 0.15;
  if (draft.unit !== undefined && /^(?:người|đồng chí|tổ chức|đơn vị|đợt|cuộc|bộ|tổ|nhóm)$/u.test(draft.unit))
    doubt += 0.1;
  return Math.max(0.3, Math.round((1 - doubt) * 100) / 100);
}
