// Sums that must come out: counts of targets against their total, shares against 100, parts against their whole.
import { Decimal, decimal } from '../../../kernel/decimal.ts';
import type { Finding } from '../../facts.ts';
import type { CountDraft } from '../counts.ts';
import type { Draft } from '../site.ts';
import { rounded, say } from './say.ts';

const SHARE_TOLERANCE = 0.15;

export function countSums(counts: readonly CountDraft[]): Finding[] {
  const groups = new Map<number, CountDraft[]>();
  for (const count of counts) {
    if (count.total === null || count.subset === true) continue;
    groups.set(count.total, [...(groups.get(count.total) ?? []), count]);
  }
  const findings: Finding[] = [];
  for (const [total, group] of groups) {
    const sum = group.reduce((n, c) => n + c.count, 0);
    const whole = group.length >= 3 && group.some((c) => c.band === 'not_met' || c.derived === true);
    if (group.length < 2 || sum === total || (sum < total && !whole)) continue;
    findings.push({
      code: 'count_sum',
      message: `Các nhóm chỉ tiêu cộng lại là ${group.map((c) => c.count).join(' + ')} = ${sum}, trong khi tổng số được nêu là ${total}.`,
      spans: group.map((c) => [c.start, c.end]),
    });
  }
  return findings;
}

/** "cơ cấu kinh tế: A", "cơ cấu kinh tế: B", … told one after another. */
export function shareSums(drafts: readonly Draft[]): Finding[] {
  const findings: Finding[] = [];
  let group: Draft[] = [];
  let head = '';
  const close = (): void => {
    if (group.length >= 3 && /^(?:cơ cấu|tỷ trọng|tỉ trọng)/iu.test(head)) {
      const sum = group.reduce((n, d) => n.plus(d.value!), decimal(0));
      if (sum.minus(100).abs().greaterThan(SHARE_TOLERANCE) && sum.greaterThan(80) && sum.lessThan(120)) {
        findings.push({
          code: 'share_sum',
          message: `Các tỷ trọng của “${head}” cộng lại bằng ${say(rounded(sum))}%, không phải 100%.`,
          spans: group.map((d) => [d.start, d.end]),
        });
      }
    }
    group = [];
  };
  for (const draft of drafts) {
    const own = draft.indicator.includes(': ') ? draft.indicator.slice(0, draft.indicator.indexOf(': ')) : '';
    const fits = own !== '' && draft.unit === '%' && draft.value !== undefined;
    if (!fits || own !== head || (group[0] !== undefined && draft.kind !== group[0].kind)) {
      close();
      head = own;
    }
    if (fits) group.push(draft);
  }
  close();
  return findings;
}

const SCALES: readonly [RegExp, number][] = [
  [/^(?:nghìn|ngàn) (?:tỷ|tỉ)/iu, 12],
  [/^trăm (?:tỷ|tỉ)/iu, 11],
  [/^(?:tỷ|tỉ)/iu, 9],
  [/^triệu/iu, 6],
  [/^(?:nghìn|ngàn)/iu, 3],
  [/^vạn/iu, 4],
];

/** An amount in its base unit, and that unit: "7 nghìn tỷ đồng" → 7e12 đồng. */
function baseAmount(draft: Draft): { amount: Decimal; unit: string } | null {
  if (draft.value === undefined || draft.unit === undefined || /[%/]/.test(draft.unit)) return null;
  const scale = SCALES.find(([pattern]) => pattern.test(draft.unit!));
  const rest = draft.unit.replace(/^(?:(?:nghìn|ngàn|trăm|triệu|tỷ|tỉ|vạn)\s*)+/iu, '').trim();
  const unit = rest === '' ? 'đồng' : rest.toLowerCase();
  return { amount: decimal(draft.value).times(new Decimal(10).pow(scale?.[1] ?? 0)), unit };
}

export function partsBeyondWhole(drafts: readonly Draft[]): Finding[] {
  return drafts.flatMap((draft): Finding[] => {
    const whole = draft.whole;
    if (whole === undefined || draft.period !== whole.period) return [];
    const [part, all] = [baseAmount(draft), baseAmount(whole)];
    if (part === null || all === null || part.unit !== all.unit || part.amount.lessThanOrEqualTo(all.amount))
      return [];
    return [
      {
        code: 'part_exceeds_whole',
        message: `“${draft.indicator}” (${say(draft.value)} ${draft.unit}) lớn hơn tổng thể của nó, “${whole.indicator}” (${say(whole.value)} ${whole.unit}).`,
        spans: [
          [draft.start, draft.end],
          [whole.start, whole.end],
        ],
      },
    ];
  });
}
