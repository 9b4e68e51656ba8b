// Whether the words of a paper say the number of a fact. Prose turns figures round ("đạt 101,29%" is also
// "vượt 1,29%", "−3,7" is also "giảm 3,7%"), so a number counts as said in any of the forms the writer knows.
import { Decimal } from '../../kernel/decimal.ts';
import { BAND_WORDS } from '../../kernel/figures.ts';
import { formatDecimal } from '../../kernel/format.ts';
import type { Fact } from '../assessments/index.ts';
import type { CheckedNumber } from './contract.ts';

type Said = Pick<Fact, 'part' | 'band' | 'value'>;

const NUMBER = /\d[\d.,]*\d|\d/;
const SHARE_DECIMALS = 2;

/** As printed, with its sign: two values that print alike are one on paper. */
const printed = ({ part, value }: Said): Decimal | null => {
  if (value === null) return null;
  const number = new Decimal(value);
  return part === 'attainment' || part === 'change' ? number.toDecimalPlaces(SHARE_DECIMALS) : number;
};

const formsOf = (fact: Said): string[] => {
  const number = printed(fact);
  if (number === null) return [];
  const numbers = fact.part === 'attainment' ? [number, number.minus(100), number.div(100)] : [number];
  return numbers.flatMap((one) =>
    (['vi', 'en'] as const).map((lang) => formatDecimal(one.abs().toFixed(), lang)),
  );
};

const says = (text: string, fact: Said): boolean => {
  if (fact.part === 'band') return fact.band !== null && Object.values(BAND_WORDS[fact.band]).includes(text);
  const number = NUMBER.exec(text)?.[0];
  // "các chỉ tiêu còn lại" counts without a figure.
  if (number === undefined) return fact.part === 'count' && text.trim() !== '';
  return formsOf(fact).includes(number);
};

const printsAlike = (a: Said, b: Said): boolean => {
  if (a.part === 'band') return a.band === b.band;
  const [one, other] = [printed(a), printed(b)];
  return one === null || other === null ? one === other : one.equals(other);
};

/** `was`: the fact the number was given; `is`: the same fact reckoned today. */
export const agreementOf = (text: string, was: Said, is: Said): CheckedNumber['agreement'] => {
  if (says(text, was)) return printsAlike(was, is) ? 'agrees' : 'changed';
  return says(text, is) ? 'agrees' : 'edited';
};
