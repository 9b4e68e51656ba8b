// From what a person typed to a number in its series: reads the symbol, finds the term, refuses what clashes.
import { printedTypeSymbol, type Side, typeName, typesOfSymbol } from '../../../kernel/document-types.ts';
import { formatDay } from '../../../kernel/format.ts';
import { invalidField, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { DocumentFields, Term } from '../contract.ts';
import { findNumberHolder, listTerms } from '../queries/numbering.ts';
import { type DocumentSymbol, formatSymbol, parseSymbol, seriesOf, termOn } from '../rules.ts';

export type Numbered = {
  side: Side;
  form: DocumentSymbol['form'] | 'none';
  number: number | null;
  symbol: string | null;
  issuer_symbol: string | null;
  term_id: string | null;
  year: number | null;
  series: string;
};

/** Throws where the symbol is none, does not fit the type or side, or is taken. */
export const numberDocument = async (
  ctx: Context,
  fields: DocumentFields,
  exceptId?: string,
): Promise<Numbered> => {
  const parsed = readSymbol(fields);
  const side = parsed?.side ?? fields.side ?? 'party';
  const issuerSymbol = parsed?.issuerSymbol ?? fields.issuerSymbol;
  const term = side === 'party' && issuerSymbol ? await findTerm(ctx, fields, issuerSymbol) : null;
  const year = parsed?.year ?? (fields.issuedOn ? Number(fields.issuedOn.slice(0, 4)) : null);
  if (parsed && side === 'state' && year === null)
    throw invalidField('issuedOn', 'required', {
      vi: 'Cần ngày ban hành: số của văn bản nhà nước là duy nhất trong từng năm',
      en: 'The day of issue is needed: state numbers are unique within a year',
    });
  const form = parsed?.form ?? 'none';
  const series = seriesOf({
    side,
    form,
    type: fields.type,
    issuerSymbol,
    issuer: fields.issuer,
    termId: term?.id ?? null,
    year,
    issuedOn: fields.issuedOn,
  });
  if (parsed) await refuseTaken(ctx, { series, number: parsed.number, issuedOn: fields.issuedOn, exceptId });
  return {
    side,
    form,
    number: parsed?.number ?? null,
    symbol: parsed && formatSymbol(parsed),
    issuer_symbol: issuerSymbol,
    term_id: term?.id ?? null,
    year,
    series,
  };
};

const readSymbol = ({ symbol, side, type }: DocumentFields): DocumentSymbol | null => {
  if (!symbol) return null;
  const parsed = parseSymbol(symbol);
  if (!parsed)
    throw invalidField('symbol', 'symbol', {
      vi: `“${symbol}” không phải là số ký hiệu (ví dụ 28-CTr/TU, 18/2021/NQ-HĐND, 317/QĐ-UBND)`,
      en: `“${symbol}” is no document number (for example 28-CTr/TU, 18/2021/NQ-HĐND, 317/QĐ-UBND)`,
    });
  if (side && side !== parsed.side)
    throw invalidField('symbol', 'side_differs', {
      vi: `“${symbol}” là cách ghi số của văn bản ${parsed.side === 'party' ? 'Đảng' : 'nhà nước'}`,
      en: `“${symbol}” is written as a ${parsed.side === 'party' ? 'Party' : 'state'} number`,
    });
  const types = parsed.typeSymbol ? typesOfSymbol(parsed.typeSymbol, parsed.side) : [];
  if (types.length && !types.includes(type)) {
    const names = (lang: 'vi' | 'en') =>
      types.map((one) => typeName(one, lang)).join(lang === 'vi' ? ' hoặc ' : ' or ');
    throw invalidField('type', 'type_differs', {
      vi: `Ký hiệu ${printedTypeSymbol(parsed.typeSymbol!)} là ${names('vi')}, không phải ${typeName(type)}`,
      en: `${parsed.typeSymbol} stands for ${names('en')}, not ${typeName(type, 'en')}`,
    });
  }
  return parsed;
};

const findTerm = async (
  { db }: Context,
  fields: DocumentFields,
  issuerSymbol: string,
): Promise<Term | null> => {
  const terms = await listTerms(db, issuerSymbol);
  if (!fields.termId) return termOn(terms, issuerSymbol, fields.issuedOn) as Term | null;
  const term = terms.find((one) => one.id === fields.termId);
  if (!term)
    throw invalidField('termId', 'other_issuer', {
      vi: `Nhiệm kỳ này không phải của ${issuerSymbol}`,
      en: `This is no term of ${issuerSymbol}`,
    });
  return term;
};

/** Throws duplicate/document_number_taken, naming and linking the document that has the number. */
export const refuseTaken = async (
  { db }: Pick<Context, 'db'>,
  wanted: { series: string; number: number; issuedOn: string | null; exceptId?: string | undefined },
): Promise<void> => {
  const holder = await findNumberHolder(db, wanted);
  if (!holder) return;
  const day = (lang: 'vi' | 'en') => (holder.issuedOn ? `, ${formatDay(holder.issuedOn, lang)}` : '');
  const message = {
    vi: `Số ${holder.symbol} đã dùng cho “${holder.title}”${day('vi')}`,
    en: `${holder.symbol} is already “${holder.title}”${day('en')}`,
  };
  throw new Problem(
    'duplicate',
    'document_number_taken',
    message,
    [{ field: 'symbol', code: 'document_number_taken', message }],
    { type: 'document', id: holder.id, name: holder.symbol },
  );
};
