// Last sifting of drafts: what is told twice is kept once, and a text that is no official document yields only
// what is beyond doubt.
import type { CountDraft } from './counts.ts';
import { wordKey } from './normalise.ts';
import type { Draft } from './site.ts';

const OFFICIAL =
  /nghị quyết|chỉ tiêu|kế hoạch|ubnd|hđnd|ủy ban|uỷ ban|đảng|tỉnh ủy|huyện ủy|thành ủy|tỷ đồng|tỉ đồng|cùng kỳ|báo cáo|grdp|kinh tế|xã hội|năm 20\d\d|giai đoạn|tổng|ngành|dân số|tỷ lệ|%/giu;
const ENOUGH = 3;

const words = (name: string): string[] =>
  name
    .split(/[\s,;:()/-]+/)
    .map(wordKey)
    .filter(Boolean);

/** Names alike enough for one fact told twice: nearly equal, or half where the other stands in the title. */
function alike(a: string, b: string, share: number): boolean {
  const x = words(a);
  const y = new Set(words(b));
  const both = x.filter((w) => y.has(w)).length;
  return (2 * both) / (x.length + y.size || 1) >= share;
}

const sameRelations = (a: Draft, b: Draft): boolean =>
  a.relations.every((r) =>
    b.relations.some((q) => q.type === r.type && q.value === r.value && q.numerator === r.numerator),
  );

/** Keys by figure, so that only drafts with one figure are compared with one another. */
export function selectMeasures(text: string, drafts: readonly Draft[]): Draft[] {
  const official = countUpTo(OFFICIAL, text, ENOUGH) >= ENOUGH;
  const kept: Draft[] = [];
  const byFigure = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!official && !draft.unit?.startsWith('%') && draft.relations.length === 0) continue;
    const key = `${draft.value ?? ''}|${draft.valueMin ?? ''}|${draft.valueMax ?? ''}|${draft.unit ?? ''}|${draft.kind === 'plan'}|${draft.value === undefined ? (draft.relations[0]?.value ?? '') : ''}`;
    const same = byFigure.get(key) ?? [];
    const twin = same
      .slice(-8)
      .find(
        (d) =>
          alike(d.indicator, draft.indicator, d.sentence === 0 ? 0.3 : 0.9) &&
          (sameRelations(d, draft) || sameRelations(draft, d)) &&
          d.period === draft.period,
      );
    if (twin === undefined) {
      kept.push(draft);
      same.push(draft);
      byFigure.set(key, same);
    } else if (twin.relations.length < draft.relations.length || twin.sentence === 0) {
      // the title only announces what the body tells
      kept[kept.indexOf(twin)] = draft;
      same[same.indexOf(twin)] = draft;
    }
  }
  return kept;
}

function countUpTo(pattern: RegExp, text: string, limit: number): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) if (++n >= limit) break;
  return n;
}

export function selectCounts(counts: readonly CountDraft[]): CountDraft[] {
  const seen = new Set<string>();
  return counts.filter((c) => {
    const key = `${c.count}/${c.total}/${c.band}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
