// One measure with two values: the same name, kind, unit and period; or two growths of one field of the economy,
// one told by name ("khu vực I là −3,7%"), one by its value added ("giá trị tăng thêm Khu vực I … tăng 5,6%").
import { decimal } from '../../../kernel/decimal.ts';
import type { Finding, Relation } from '../../facts.ts';
import { wordKey } from '../normalise.ts';
import type { Draft } from '../site.ts';
import { say } from './say.ts';

const words = (name: string): string[] =>
  name
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map(wordKey);

/** Words that say what kind of quantity it is, not of what: a growth of X and of the value added of X are one. */
const GENERIC = new Set(
  'giá trị tăng thêm so sánh tốc độ tăng trưởng grdp tổng sản phẩm của ngành kinh tế trên địa bàn tỉnh huyện địa phương mức trong năm va'.split(
    ' ',
  ),
);
const scopeOf = (name: string): string =>
  words(name)
    .filter((w) => !GENERIC.has(w))
    .join(' ');

type Growth = { draft: Draft; value: string; name: string; scope: string; span: [number, number] };

export function contradictions(drafts: readonly Draft[]): Finding[] {
  return [...levelContradictions(drafts), ...growthContradictions(drafts)];
}

const sameKind = (a: Draft, b: Draft): boolean => {
  const told = (d: Draft): string => (d.kind === 'estimate' || d.kind === 'actual' ? 'result' : d.kind);
  return told(a) === told(b);
};

function levelContradictions(drafts: readonly Draft[]): Finding[] {
  const findings: Finding[] = [];
  const byName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.value === undefined || draft.growth || draft.inheritedName || draft.guessed) continue;
    const key = `${words(draft.indicator).join(' ')}|${draft.unit}|${draft.period ?? ''}|${draft.priceBasis ?? ''}`;
    if (words(draft.indicator).length < 2) continue;
    const same = byName.get(key) ?? [];
    const other = same.find((d) => sameKind(d, draft) && d.value !== draft.value);
    if (other !== undefined && findings.length < 200) {
      findings.push({
        code: 'contradiction',
        message: `“${draft.indicator}” được nêu hai số khác nhau: ${say(other.value)} ${other.unit} và ${say(draft.value)} ${draft.unit}. Số nào đúng?`,
        spans: [
          [other.start, other.end],
          [draft.start, draft.end],
        ],
      });
    }
    same.push(draft);
    byName.set(key, same);
  }
  return findings;
}

function growthContradictions(drafts: readonly Draft[]): Finding[] {
  const findings: Finding[] = [];
  const byScope = new Map<string, Growth[]>();
  for (const draft of drafts) {
    for (const relation of draft.relations) {
      const growth = growthOf(draft, relation);
      if (growth === null) continue;
      const key = `${growth.scope}|${draft.period ?? ''}`;
      const same = byScope.get(key) ?? [];
      const other = same.find((g) => disagrees(g, growth));
      if (other !== undefined && findings.length < 200) {
        findings.push({
          code: 'contradiction',
          message: `“${other.name}” được nêu ${direction(other.value)} ở một chỗ và “${growth.name}” ${direction(growth.value)} ở chỗ khác, cùng so với cùng kỳ. Cần đối chiếu lại kỳ số liệu và cách tính.`,
          spans: [other.span, growth.span],
        });
      }
      same.push(growth);
      byScope.set(key, same);
    }
  }
  return findings;
}

function growthOf(draft: Draft, relation: Relation): Growth | null {
  if (
    relation.type !== 'yoy_pct' ||
    relation.value === undefined ||
    draft.kind === 'plan' ||
    draft.kind === 'target'
  )
    return null;
  const scope = scopeOf(draft.indicator);
  if (scope === '' || draft.inheritedName) return null;
  return { draft, value: relation.value, name: draft.indicator, scope, span: [draft.start, draft.end] };
}

/** Equal names must agree; names that differ only in the kind of quantity must at least not point opposite ways. */
function disagrees(a: Growth, b: Growth): boolean {
  if (a.draft === b.draft || a.value === b.value) return false;
  const exact = words(a.name).join(' ') === words(b.name).join(' ');
  if (exact) return a.draft.unit === b.draft.unit;
  const [x, y] = [decimal(a.value), decimal(b.value)];
  return x.isNegative() !== y.isNegative() && x.minus(y).abs().greaterThan(1);
}

const direction = (value: string): string =>
  value.startsWith('-')
    ? `giảm ${say(value.slice(1))}% (−${say(value.slice(1))}%)`
    : `tăng ${say(value)}% (+${say(value)}%)`;
