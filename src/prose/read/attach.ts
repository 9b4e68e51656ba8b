// Adding a figure to the measure before it: "…, đạt 101,12% kế hoạch, tăng 5,6% so với cùng kỳ".
import type { Relation } from '../facts.ts';
import { figureValue, governingSense, type Role } from './classify.ts';
import type { Item } from './items.ts';
import { isRateName, wordsOf } from './judge.ts';
import { type Draft, insideParens, type Site } from './site.ts';

/** False where the figure cannot belong to the open measure. */
export function attach(site: Site, role: Role, open: Draft): boolean {
  const { figure, lead, tail, items, at } = site;
  const { kind } = figure.unit;
  const end = items[tail.to - 1]!.end;
  const keep = (target: Draft, relation?: Relation): true => {
    const known = target.relations.some(
      (r) => r.type === relation?.type && r.value === relation?.value && r.numerator === relation?.numerator,
    );
    if (relation !== undefined && !known)
      target.relations.push({ ...relation, span: { start: items[lead.from]!.start, end } });
    target.end = Math.max(target.end, end);
    return true;
  };
  if (role.role === 'relation') {
    if (kind === 'times' && role.relation.type === 'yoy_times')
      open.timesAmbiguous ||= /^tăng/.test(lead.verbs.at(-1) ?? '');
    return keep(respect(site, open), role.relation);
  }
  if (role.role === 'growth') return keep(respect(site, open), growthRelation(site, role.fall, open));
  const sense = governingSense(lead);
  if (figure.ratio !== undefined && lead.paren) return keep(open, { type: 'ratio', ...figure.ratio });
  const hasAmount = open.value !== undefined && open.unit !== undefined && !open.unit.startsWith('%');
  const ownTime = lead.times.some((t) => t.kind !== 'day');
  if (kind === 'percent' && hasAmount && (sense === 'level' || sense === 'equal') && !ownTime && !lead.aim) {
    const next = items[tail.to];
    if (lead.verbs.some((v) => v.includes('tỷ lệ') || v === 'có') || next?.t === 'word') {
      return next?.t !== 'word' && keep(open);
    }
    return repeatsRatio(open, figure.value)
      ? keep(open)
      : keep(open, { type: 'pct_of_plan', ...figureValue(figure, false) });
  }
  if ((lead.paren || insideParens(items, at)) && kind !== 'percent') return keep(open);
  if (lead.paren && kind === 'percent' && hasAmount) return keep(open);
  if (sense === 'share' || sense === 'equal') return keep(open);
  return false;
}

/** "62/68 vụ, đạt 91,2%": the share only says the ratio again. */
function repeatsRatio(open: Draft, percent: string | undefined): boolean {
  const ratio = open.relations.find((r) => r.type === 'ratio');
  if (ratio === undefined || percent === undefined) return false;
  return Math.abs((100 * Number(ratio.numerator)) / Number(ratio.denominator) - Number(percent)) < 0.6;
}

function growthRelation(site: Site, fall: boolean, open: Draft): Relation {
  const { figure, lead, tail } = site;
  const value = figureValue(figure, fall);
  if (lead.annual || figure.unit.perYear || tail.perYear || lead.average)
    return { type: 'avg_annual_pct', ...value };
  if (figure.unit.kind === 'point') return { type: 'yoy_pp', ...value };
  if (tail.base?.sequential === true && /tháng|quý/.test(tail.base.text))
    return { type: 'pct_of_prior', ...value };
  const monthly = open.growth && open.relations.some((r) => r.type === 'pct_of_prior');
  const rate =
    !monthly &&
    (open.unit ?? '').startsWith('%') &&
    (open.growth || isRateName(open.indicator) || open.relations.length === 0);
  return { type: rate ? 'yoy_pp' : 'yoy_pct', ...value };
}

/** "tăng 41,97% về số lượng dự án": the measure that the "về" names, where it was told in this sentence. */
function respect(site: Site, open: Draft): Draft {
  const { items, tail, out, text } = site;
  if (items[tail.to]?.key !== 'về') return open;
  const words: Item[] = [];
  for (let i = tail.to + 1; i < items.length && words.length < 6 && items[i]!.t === 'word'; i++)
    words.push(items[i]!);
  const about = new Set(wordsOf(text, words).toLowerCase().split(' '));
  tail.to += words.length + 1;
  let best = open;
  let most = 0;
  for (const draft of out.slice(-3)) {
    if (draft.sentence !== open.sentence) continue;
    const byUnit =
      (about.has('lượng') && /tấn|con|m3|kg|lít/u.test(draft.unit ?? '')) ||
      ((about.has('giá') || about.has('vốn')) && /USD|đồng|tỷ|tỉ/u.test(draft.unit ?? ''));
    const shared = byUnit
      ? 9
      : draft.indicator
          .toLowerCase()
          .split(/\s+/)
          .filter((w) => about.has(w)).length;
    if (shared > most) [best, most] = [draft, shared];
  }
  return best;
}
