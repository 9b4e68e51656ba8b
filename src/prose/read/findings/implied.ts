// Figures that imply others: a share of plan and the plan given, a growth and the two levels it joins; and numerals that can be
// read two ways. Reckoned exactly, compared with the rounding the text itself shows.
import { type Decimal, decimal } from '../../../kernel/decimal.ts';
import type { Finding, Measure, Relation } from '../../facts.ts';
import { wordKey } from '../normalise.ts';
import type { Draft } from '../site.ts';
import { rounded, say } from './say.ts';

const nameKey = (name: string): string =>
  name
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map(wordKey)
    .join(' ');

/** Half of the last digit printed, and a little: 101,29 stands for 101,285 … 101,295. */
function tolerance(printed: string, base: Decimal): Decimal {
  const digits = printed.includes('.') ? printed.split('.')[1]!.length : 0;
  const own = decimal(10).pow(-digits).times(0.6);
  return own.plus(base.abs().times(0.0005));
}

const relationOf = (m: Measure, ...types: Relation['type'][]): Relation | undefined =>
  m.relations.find((r) => types.includes(r.type) && r.value !== undefined);

export function impliedPlans(drafts: readonly Draft[]): Finding[] {
  const findings: Finding[] = [];
  const plans = new Map<string, Draft>();
  for (const draft of drafts) {
    if ((draft.kind === 'plan' || draft.kind === 'target') && draft.value !== undefined)
      plans.set(`${nameKey(draft.indicator)}|${draft.unit}|${draft.period ?? ''}`, draft);
  }
  for (const draft of drafts) {
    if (draft.value === undefined || draft.kind === 'plan' || draft.kind === 'target') continue;
    const share = relationOf(draft, 'pct_of_plan');
    if (share === undefined) continue;
    const own = relationOf(draft, 'plan_value');
    const other = plans.get(`${nameKey(draft.indicator)}|${draft.unit}|${draft.period ?? ''}`);
    const plan = own?.value ?? other?.value;
    if (plan === undefined || decimal(plan).isZero()) continue;
    const real = decimal(draft.value).div(plan).times(100);
    if (real.minus(share.value!).abs().lessThanOrEqualTo(tolerance(share.value!, real))) continue;
    const implied = decimal(draft.value).div(share.value!).times(100);
    findings.push({
      code: 'implied_plan',
      message: `“${draft.indicator}”: ${say(draft.value)} ${draft.unit} là ${say(rounded(real))}% của kế hoạch ${say(plan)}, không phải ${say(share.value)}%; tỷ lệ ${say(share.value)}% ứng với kế hoạch ${say(rounded(implied))}.`,
      spans: [
        [draft.start, draft.end],
        ...(other === undefined ? [] : [[other.start, other.end] as [number, number]]),
      ],
    });
  }
  return findings;
}

export function growthLevels(drafts: readonly Draft[]): Finding[] {
  const levels = new Map<string, Draft>();
  for (const d of drafts) {
    if (
      d.value !== undefined &&
      !d.growth &&
      d.kind !== 'plan' &&
      d.kind !== 'target' &&
      /^\d{4}$/.test(d.period ?? '')
    )
      levels.set(`${nameKey(d.indicator)}|${d.unit}|${d.period}`, d);
  }
  return drafts.flatMap((draft): Finding[] => {
    const growth = relationOf(draft, 'yoy_pct');
    if (growth === undefined || draft.value === undefined || draft.growth) return [];
    const change = relationOf(draft, 'yoy_abs');
    const before = levels.get(`${nameKey(draft.indicator)}|${draft.unit}|${Number(draft.period) - 1}`);
    const base =
      change !== undefined && change.unit === draft.unit
        ? decimal(draft.value).minus(change.value!)
        : before === undefined
          ? null
          : decimal(before.value!);
    if (base === null || base.lessThanOrEqualTo(0)) return [];
    const real = decimal(draft.value).div(base).minus(1).times(100);
    if (
      real
        .minus(growth.value!)
        .abs()
        .lessThanOrEqualTo(tolerance(growth.value!, real.plus(100)).plus(0.1))
    )
      return [];
    return [
      {
        code: 'growth_level',
        message: `“${draft.indicator}”: từ ${say(rounded(base))} đến ${say(draft.value)} ${draft.unit} là ${real.isNegative() ? 'giảm' : 'tăng'} ${say(rounded(real.abs()))}%, không khớp với ${say(growth.value)}% được nêu.`,
        spans: [
          [draft.start, draft.end],
          ...(before === undefined ? [] : [[before.start, before.end] as [number, number]]),
        ],
      },
    ];
  });
}

export function ambiguousNumbers(drafts: readonly Draft[]): Finding[] {
  return drafts.flatMap((draft): Finding[] => {
    const out: Finding[] = [];
    if (draft.ambiguous !== undefined) {
      out.push({
        code: 'ambiguous_number',
        message: `“${draft.indicator}”: con số có thể là ${say(draft.value)} ${draft.unit} hoặc ${say(draft.ambiguous.other)} ${draft.unit}. Xin xác nhận.`,
        spans: [[draft.start, draft.end]],
      });
    }
    if (draft.timesAmbiguous === true) {
      const times = draft.relations.find((r) => r.type === 'yoy_times')?.value;
      out.push({
        code: 'ambiguous_number',
        message: `“${draft.indicator}”: “tăng ${say(times)} lần” có thể hiểu là gấp ${say(times)} lần hoặc gấp ${say(times === undefined ? undefined : decimal(times).plus(1).toFixed())} lần. Xin xác nhận.`,
        spans: [[draft.start, draft.end]],
      });
    }
    return out;
  });
}
