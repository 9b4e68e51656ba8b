// What the paper says of itself, as a first filling of the registration form; every part may be wrong and is shown to be mended.
import type { z } from 'zod';
import {
  DOCUMENT_TYPE_CODES,
  type DocumentType,
  typeName,
  typesOfSymbol,
} from '../../kernel/document-types.ts';
import { fold } from '../../kernel/folding.ts';
import type { Facts } from '../../prose/facts.ts';
import type { ReadingHeader } from './contract.ts';

type Header = z.input<typeof ReadingHeader>;
const HEAD = 4000;
const SYMBOL =
  /(\d{1,5})\s*-\s*([A-ZĐ][A-Za-zĐđ]{0,5})\s*\/\s*([A-ZĐ]{2,12})|(\d{1,5})\s*\/\s*(?:\d{4}\s*\/\s*)?([A-ZĐ][A-Za-zĐđ]{0,5})\s*-\s*([A-ZĐ]{2,12})/;

/** Types by the length of their names, so that "quyết định" is not found where "nghị quyết" stands. */
const TYPES = DOCUMENT_TYPE_CODES.filter((type) => type !== 'khac').sort(
  (a, b) => typeName(b).length - typeName(a).length,
);

export const suggestHeader = (
  facts: Facts,
  text: string,
  fileName: string,
  paperTitle: string | undefined,
): Header => {
  const { header } = facts;
  const symbol = header.number?.text ?? null;
  const title = (header.title?.text ?? paperTitle ?? firstLine(text) ?? fileName).replace(/\s+/g, ' ').trim();
  return {
    type: typeOf(header.type?.text, symbol, title, fileName),
    symbol: symbol && (SYMBOL.exec(symbol)?.[0]?.replace(/\s+/g, '') ?? null),
    issuer: header.issuer?.text.replace(/\s+/g, ' ').trim() ?? null,
    issuedOn: header.date?.iso ?? firstDay(facts),
    title: title.slice(0, 1000) || fileName,
    period: commonPeriod(facts),
    theme: facts.theme?.text.slice(0, 300) ?? null,
  };
};

const firstLine = (text: string): string | null =>
  text
    .slice(0, HEAD)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.length > 12) ?? null;

const typeOf = (
  named: string | undefined,
  symbol: string | null,
  title: string,
  fileName: string,
): DocumentType => {
  const parts = symbol ? SYMBOL.exec(symbol) : null;
  const types = parts ? typesOfSymbol(parts[2] ?? parts[5] ?? '', parts[2] ? 'party' : 'state') : [];
  for (const words of [named, title, fileName]) {
    const found = words ? startsWithType(words) : null;
    if (found && (!types.length || types.includes(found))) return found;
  }
  return types[0] ?? 'khac';
};

const startsWithType = (words: string): DocumentType | null => {
  const folded = fold(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return TYPES.find((type) => folded.startsWith(fold(typeName(type)))) ?? null;
};

/** A day in the first lines is the day of the paper more often than not. */
const firstDay = (facts: Facts): string | null =>
  facts.dates.find((date) => date.start < 400 && /^\d{4}-\d{2}-\d{2}$/.test(date.iso ?? ''))?.iso ?? null;

const commonPeriod = (facts: Facts): string | null => {
  const counts = new Map<string, number>();
  for (const { period } of facts.measures) if (period) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};
