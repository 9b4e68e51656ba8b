// Another figure in the words of the one it replaces: "13/24" becomes "14/24", "bằng 101,29%" keeps its form.
import { Decimal } from '../../../kernel/decimal.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import type { Fact } from '../../assessments/index.ts';
import { factText } from '../fact-text.ts';

const PERCENT_DECIMALS = 2;
const NUMBER = /\d[\d.,]*\d|\d/;

const isNegative = (fact: Fact): boolean => fact.value !== null && new Decimal(fact.value).isNegative();

const printed = (fact: Fact, signed: boolean): string => {
  const value = signed ? fact.value! : new Decimal(fact.value!).abs().toFixed();
  const isShare = fact.part === 'attainment' || fact.part === 'change';
  return formatDecimal(value, 'vi', isShare ? { decimals: PERCENT_DECIMALS } : {});
};

/** `total` is the number of targets in the new snapshot, for counts printed as "13/24". */
export const retext = (text: string, before: Fact, after: Fact, total: string | null): string => {
  if (after.part === 'band' || after.value === null) return factText(after).vi;
  // The words around say the direction; where it turned, the sign must show until somebody rewrites them.
  const turned = isNegative(before) !== isNegative(after);
  const ownsSign = /[−-]\s*\d/.test(text);
  const bare = ownsSign ? text.replace(/[−-]\s*(?=\d)/, '') : text;
  if (!NUMBER.test(bare)) return text;
  const next = bare.replace(NUMBER, printed(after, turned || ownsSign));
  return after.part === 'count' && total !== null ? next.replace(/\/\d+/, `/${total}`) : next;
};
