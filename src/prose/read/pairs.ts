// Figures that are no measures of their own: one unit to which another figure relates, and the starting point of a change told
// by its two ends.
import type { Item } from './items.ts';
import type { Lead } from './lead.ts';

/** "10 bác sĩ và 30 giường bệnh/1 vạn dân": the denominator that the next figure lends to this one. */
export function lentDenominator(items: readonly Item[], at: number): string {
  const [item, join, next] = [items[at], items[at + 1], items[at + 2]];
  if (item?.t !== 'figure' || next?.t !== 'figure' || !/^(?:và|,)$/.test(join?.key ?? '')) return '';
  const [own, other] = [item.figure.unit, next.figure.unit];
  const slash = other.text.indexOf('/');
  const counts = own.kind === 'count' || own.kind === 'guess';
  return counts && slash > 0 && !own.text.includes('/') ? other.text.slice(slash) : '';
}

const isVerb = (item: Item | undefined): boolean => item?.t === 'lex' && item.lex.cls === 'verb';

/** "Giá trị sản phẩm trên 01 ha đất canh tác": one unit, not more than one. */
export function isPerUnit(items: readonly Item[], at: number, lead: Lead): boolean {
  const item = items[at]!;
  if (item.t !== 'figure' || item.figure.value !== '1' || lead.senses.length > 0) return false;
  return (
    items[at - 1]?.key === 'trên' &&
    ['physical', 'count', 'guess'].includes(item.figure.unit.kind) &&
    !item.figure.unit.scaled &&
    (items[at + 1]?.t === 'word' || isVerb(items[at + 1]))
  );
}

export const nextFigure = (items: readonly Item[], at: number): number => {
  for (let i = at + 1; i < items.length && i - at <= 7; i++) if (items[i]!.t === 'figure') return i;
  return -1;
};

/** "từ 4.210 tỷ đồng năm 2015 lên 7.050 tỷ đồng": a change told by its two ends. */
export function startsRange(items: readonly Item[], at: number, lead: Lead): boolean {
  const from = items[at - 1];
  const opens = from?.t === 'lex' && from.lex.cls === 'from';
  if (!opens && !(lead.senses.includes('rise') || lead.senses.includes('fall'))) return false;
  const j = nextFigure(items, at);
  if (j < 0) return false;
  for (let i = at + 1; i < j; i++) {
    const item = items[i]!;
    if (item.t === 'mark') return false;
    if (
      item.t === 'lex' &&
      /^(?:xuống còn|còn|lên|lên đến|lên tới|xuống|giảm còn|tăng lên|lên mức|lên thành)$/.test(item.key)
    )
      return opens;
  }
  return false;
}
