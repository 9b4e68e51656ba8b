// What a word in a spreadsheet can mean: an indicator or a unit by code or name, marks and case ignored.
import type { KINDS, VINTAGES } from '../../../kernel/figures.ts';
import { fold } from '../../../kernel/folding.ts';
import { daysOf, getPeriod } from '../../../kernel/period.ts';
import type { Indicator } from '../../indicators/index.ts';

/** Words before a place's name that people leave out. */
const RANK = /^(?:tinh|thanh pho|tp|huyen|thi xa|tx|quan|xa|phuong|thi tran|tt|so|ban) /;
const plainOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

type Found<T> = { one: T } | { many: T[] } | null;

const makeIndex = <T>(entries: Iterable<readonly [name: string, of: T]>) => {
  const byName = new Map<string, Set<T>>();
  for (const [name, of] of entries) {
    const plain = plainOf(name);
    if (plain) byName.set(plain, (byName.get(plain) ?? new Set<T>()).add(of));
  }
  return (text: string): T[] => [...(byName.get(plainOf(text)) ?? [])];
};
const foundOf = <T>(all: T[]): Found<T> =>
  all.length === 0 ? null : all.length === 1 ? { one: all[0]! } : { many: all };

export type UnitNamed = {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  validFrom: string;
  validTo: string | null;
};
export type Names = {
  indicator: (text: string) => Found<Indicator>;
  /** Of several units of one name, the one that existed in the period, where a period is given. */
  unit: (text: string, period: string | null) => Found<UnitNamed>;
};

export const makeNames = (indicators: readonly Indicator[], units: readonly UnitNamed[]): Names => {
  const codes = makeIndex(indicators.map((one) => [one.code, one] as const));
  const names = makeIndex(
    indicators.flatMap((one) =>
      [one.nameVi, one.nameEn ?? '', `${one.nameVi} (${one.unit})`, ...one.synonyms].map(
        (name) => [name, one] as const,
      ),
    ),
  );
  const unitCodes = makeIndex(units.map((one) => [one.code, one] as const));
  const unitNames = makeIndex(
    units.flatMap((one) => [one.name, one.shortName ?? ''].map((name) => [name, one] as const)),
  );
  const bareNames = makeIndex(units.map((one) => [plainOf(one.name).replace(RANK, ''), one] as const));
  return {
    indicator: (text) => foundOf(codes(text)) ?? foundOf(names(text)),
    unit: (text, period) => {
      const all = [unitCodes, unitNames, bareNames].map((of) => of(text)).find((of) => of.length > 0) ?? [];
      if (all.length < 2 || period === null) return foundOf(all);
      const { from, to } = daysOf(getPeriod(period));
      const then = all.filter((one) => one.validFrom <= to && (one.validTo === null || one.validTo > from));
      return foundOf(then.length ? then : all);
    },
  };
};

const KIND_WORDS: Record<(typeof KINDS)[number], string[]> = {
  actual: ['thuc hien', 'chinh thuc thuc hien', 'actual'],
  estimate: ['uoc', 'uoc thuc hien', 'estimate'],
  forecast: ['du bao', 'forecast'],
};
const VINTAGE_WORDS: Record<(typeof VINTAGES)[number], string[]> = {
  estimate: ['uoc', 'uoc tinh', 'estimate'],
  provisional: ['so bo', 'provisional'],
  final: ['chinh thuc', 'final'],
};
const among = <K extends string>(words: Record<K, string[]>, text: string): K | null =>
  (Object.keys(words) as K[]).find((key) => words[key].includes(plainOf(text))) ?? null;

export const readKind = (text: string) => among(KIND_WORDS, text);
export const readVintage = (text: string) => among(VINTAGE_WORDS, text);
