// Which indicator a paper means by a name: words in common weighed by how rare they are, abbreviations written out,
// names learned from earlier links, and whether unit and size are plausible.
import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { convertUnit, isSameBase, splitUnit } from './units.ts';

export type Candidate = {
  id: string;
  code: string;
  nameVi: string;
  unit: string;
  synonyms: readonly string[];
  isGrowth: boolean;
  latest: string | null;
};
export type Wanted = { name: string; unit: string | null; value: string | null; isGrowth: boolean };
export type Suggested = { id: string; score: number; why: 'learned' | 'name' };

/** Abbreviations of official reports, without marks. */
const WRITTEN_OUT: Record<string, string> = {
  grdp: 'tong san pham tren dia ban',
  gdp: 'tong san pham trong nuoc',
  gtsx: 'gia tri san xuat',
  gttt: 'gia tri tang them',
  nsnn: 'ngan sach nha nuoc',
  ttcn: 'tieu thu cong nghiep',
  cn: 'cong nghiep',
  nlts: 'nong lam thuy san',
  nltn: 'nong lam thuy san',
  bhyt: 'bao hiem y te',
  bhxh: 'bao hiem xa hoi',
  ntm: 'nong thon moi',
  kkt: 'khu kinh te',
  kcn: 'khu cong nghiep',
  xk: 'xuat khau',
  nk: 'nhap khau',
  ld: 'lao dong',
  sxcn: 'san xuat cong nghiep',
  iip: 'chi so san xuat cong nghiep',
  tmbl: 'tong muc ban le',
  dn: 'doanh nghiep',
  htx: 'hop tac xa',
  kv1: 'khu vuc i',
};
/** Words that carry no meaning of their own in a name. */
const EMPTY = new Set(
  'cua va cac cho tai tren trong nam la duoc so voi theo tinh toan uoc dat thuc hien tong'.split(' '),
);

export const foldName = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => WRITTEN_OUT[word] ?? word)
    .join(' ');

const wordsOf = (name: string): string[] => {
  const all = foldName(name).split(' ').filter(Boolean);
  const full = all.filter((word) => !EMPTY.has(word));
  return [...new Set(full.length ? full : all)];
};

export type NameIndex = {
  candidates: readonly { of: Candidate; names: string[][] }[];
  weight: (word: string) => number;
};

/** Prepared once for a catalogue, asked once a fact. */
export const indexNames = (candidates: readonly Candidate[]): NameIndex => {
  const named = candidates.map((of) => ({ of, names: [of.nameVi, ...of.synonyms].map(wordsOf) }));
  const uses = new Map<string, number>();
  for (const { names } of named)
    for (const word of new Set(names.flat())) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + (candidates.length + 1) / ((uses.get(word) ?? 0) + 0.5));
  return { candidates: named, weight };
};

/** Shared weight over all weight, twice: once of both names, once of the shorter, so that a short name can match a long one. */
const likeness = (a: readonly string[], b: readonly string[], weight: (word: string) => number): number => {
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0);
  const set = new Set(b);
  const common = sum(a.filter((word) => set.has(word)));
  const [left, right] = [sum(a), sum(b)];
  if (!left || !right) return 0;
  return 0.65 * ((2 * common) / (left + right)) + 0.35 * (common / Math.min(left, right));
};

const plausible = (wanted: Wanted, { unit, isGrowth, latest }: Candidate): number => {
  let factor = 1;
  if (wanted.unit) {
    if (!isSameBase(wanted.unit, unit)) factor *= 0.45;
  } else factor *= 0.9;
  if (wanted.isGrowth !== isGrowth && splitUnit(unit).base === '%') factor *= 0.75;
  if (factor === 1 && wanted.unit && wanted.value !== null && latest !== null) {
    const value = convertUnit(wanted.value, wanted.unit, unit);
    const [a, b] = [decimal(value ?? 0).abs(), decimal(latest).abs()];
    if (!a.isZero() && !b.isZero() && splitUnit(unit).base !== '%') {
      const ratio = a.gt(b) ? a.div(b) : b.div(a);
      if (ratio.gt(50)) factor *= 0.6;
      else if (ratio.gt(5)) factor *= 0.85;
    }
  }
  return factor;
};

const KEEP_ABOVE = 0.3;

/** Best first, at most `limit`. `learned`: how often this very name was linked to an indicator before. */
export const suggestIndicators = (
  index: NameIndex,
  wanted: Wanted,
  learned: ReadonlyMap<string, number> = new Map(),
  limit = 5,
): Suggested[] => {
  const words = wordsOf(wanted.name);
  return index.candidates
    .map(({ of, names }): Suggested => {
      const name = Math.max(0, ...names.map((one) => likeness(words, one, index.weight)));
      const fits = plausible(wanted, of);
      if (learned.has(of.id))
        return {
          id: of.id,
          score: Math.min(1, 0.9 * fits + Math.min(0.1, (learned.get(of.id) ?? 0) / 50)),
          why: 'learned',
        };
      return { id: of.id, score: name * fits, why: 'name' };
    })
    .filter((one) => one.score >= KEEP_ABOVE)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
};

/** From this score on a link is proposed as if made, to be confirmed with the fact. */
export const GOOD_SUGGESTION = 0.72;
