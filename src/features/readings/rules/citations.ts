// A document cited by its number, beside what the register says of it: the name of its type right before the number,
// the day right after. Where a number belongs to several documents (of different terms), one that fits is enough.
import { DOCUMENT_TYPE_CODES, type DocumentType, typeName } from '../../../kernel/document-types.ts';
import { formatDay } from '../../../kernel/format.ts';
import type { DocumentFact, ReviewFact, ReviewFinding, Span } from '../contract.ts';

export type Registered = { symbol: string | null; type: DocumentType; issuedOn: string | null };

const TYPES = DOCUMENT_TYPE_CODES.filter((type) => type !== 'khac').map(
  (type) => [typeName(type).toLowerCase(), type] as const,
);
const NAMES = TYPES.map(([name]) => name.replace(/ /g, '\\s'))
  .sort((a, b) => b.length - a.length)
  .join('|');
/** "Thông báo kết luận số 12-TB/TW" is an announcement; "Chương trình hành động" is a programme. */
const NAMED_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(thông\\sbáo(?=\\skết\\sluận)|${NAMES})(?:\\skết\\sluận|\\shành\\sđộng)?\\s{1,3}(?:số\\s?:?\\s{0,3})?$`,
  'iu',
);
const DAY_AFTER =
  /^[\s,(]{0,4}(?:ban hành\s)?ngày\s{1,3}((\d{1,2})(?:\s?[-/.]\s?|\stháng\s)(\d{1,2})(?:\s?[-/.]\s?|,?\snăm\s)(\d{4}))(?!\d)/iu;
const LOOK = 60;

type Cited<T> = { said: T; span: Span };

const typeBefore = (text: string, mark: Span): Cited<DocumentType> | null => {
  const from = Math.max(0, mark.start - LOOK);
  const found = NAMED_BEFORE.exec(text.slice(from, mark.start));
  const name = found?.[1]?.toLowerCase().replace(/\s/g, ' ');
  const type = TYPES.find((one) => one[0] === name)?.[1];
  return found && type ? { said: type, span: { start: from + found.index, end: mark.end } } : null;
};

const dayAfter = (text: string, mark: Span): Cited<string> | null => {
  const found = DAY_AFTER.exec(text.slice(mark.end, mark.end + LOOK));
  if (!found) return null;
  const [whole, , day, month, year] = found;
  const said = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return { said, span: { start: mark.start, end: mark.end + whole.length } };
};

const each = <T>(values: readonly T[], say: (value: T) => string): string =>
  [...new Set(values.map(say))].join(' hoặc ');

const findType = (text: string, mark: Span, symbol: string, known: readonly Registered[]) => {
  const cited = typeBefore(text, mark);
  if (!cited || known.some((one) => one.type === cited.said)) return null;
  const registered = each(known, (one) => typeName(one.type));
  return {
    span: cited.span,
    message: `${symbol} trong sổ là ${registered}, còn văn bản này gọi là ${typeName(cited.said)}. Bên nào đúng?`,
  };
};

const findDay = (text: string, mark: Span, symbol: string, known: readonly Registered[]) => {
  const cited = dayAfter(text, mark);
  const days = known.flatMap((one) => one.issuedOn ?? []);
  if (!cited || days.length < known.length || days.includes(cited.said)) return null;
  const registered = each(days, (day) => formatDay(day));
  return {
    span: cited.span,
    message: `${symbol} trong sổ ban hành ngày ${registered}, còn văn bản này ghi ngày ${formatDay(cited.said)}. Bên nào đúng?`,
  };
};

/** One finding for each way in which a cited document differs; its id holds however often it is asked for. */
export const findMismatches = (
  text: string,
  facts: readonly ReviewFact[],
  registered: readonly Registered[],
): ReviewFinding[] => {
  const bySymbol = Map.groupBy(registered, (one) => one.symbol?.toLowerCase() ?? '');
  const cited = facts.filter((fact): fact is DocumentFact => fact.kind === 'document');
  return cited.flatMap((fact) => {
    const known = bySymbol.get(fact.symbol.toLowerCase());
    if (!known) return [];
    return (['type', 'day'] as const).flatMap((what): ReviewFinding[] => {
      const look = what === 'type' ? findType : findDay;
      const found = fact.marks.flatMap((mark) => look(text, mark, fact.symbol, known) ?? []);
      if (!found.length) return [];
      return [
        {
          id: `r-${fact.id}-${what}`,
          code: 'document_mismatch',
          message: found[0]!.message,
          spans: found.map((one) => one.span),
          factIds: [fact.id],
        },
      ];
    });
  });
};
