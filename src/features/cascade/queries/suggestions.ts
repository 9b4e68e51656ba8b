import { sql } from 'kysely';
import { fold } from '../../../kernel/folding.ts';
import type { Context } from '../../../store/context.ts';
import type { DocumentRef, Duty, Suggestion } from '../contract.ts';
import { findDocumentRefs } from './documents.ts';

const LIMIT = 50;
const AROUND = 80;

type Row = { id: string; issuer: string | null; why: 'linked' | 'cites'; quote: string | null };

/** The open duty of the unit that issued a paper, by the issuer's name as the register has it. */
const dutyOf = (issuer: string | null, open: readonly Duty[]): string | null => {
  const said = fold(issuer ?? '');
  if (!said) return null;
  return (
    open.find((duty) => said === fold(duty.unit.name) || said.endsWith(` ${fold(duty.unit.name)}`))?.id ??
    null
  );
};

/** Related papers that meet no duty come first, then papers whose title or text names the number of the document. */
export const listSuggestions = async (
  ctx: Context,
  document: DocumentRef,
  duties: readonly Duty[],
): Promise<Suggestion[]> => {
  const symbol = document.symbol ?? '';
  const { rows } = await sql<Row>`
    with linked as (
      select d.id, d.issuer, 'linked' as why, null::text as quote, d.issued_on
      from document_relation r join document d on d.id = r.from_id
      where r.to_id = ${document.id} and r.kind = 'implements'
        and not exists (select from cascade_duty c where c.document_id = ${document.id} and c.answer_id = d.id)),
    citing as (
      select d.id, d.issuer, 'cites' as why,
        (select substr(f.text, greatest(1, strpos(lower(f.text), lower(${symbol})) - ${AROUND}), ${2 * AROUND + symbol.length})
         from document_file f where f.document_id = d.id and f.removed_at is null
           and strpos(lower(f.text), lower(${symbol})) > 0 order by f.ordinal limit 1) as quote, d.issued_on
      from document d
      where ${symbol} <> '' and d.id <> ${document.id}
        and (${document.issuedOn}::date is null or d.issued_on is null or d.issued_on >= ${document.issuedOn}::date)
        and not exists (select from document_relation r where r.from_id = d.id and r.to_id = ${document.id} and r.kind = 'implements')
        and (strpos(lower(d.title), lower(${symbol})) > 0 or exists (
          select from document_file f where f.document_id = d.id and f.removed_at is null
            and strpos(lower(f.text), lower(${symbol})) > 0)))
    select id, issuer, why, quote from (select * from linked union all select * from citing) as found
    order by why desc, issued_on nulls last, id limit ${LIMIT}`.execute(ctx.db);
  const refs = await findDocumentRefs(
    ctx,
    rows.map((row) => row.id),
  );
  const open = duties.filter((duty) => !duty.answer && duty.excused === null);
  return rows.flatMap((row) => {
    const ref = refs.get(row.id);
    if (!ref) return [];
    const quote = row.quote?.replace(/\s+/g, ' ').trim() ?? null;
    return [{ document: ref, why: row.why, quote, dutyId: dutyOf(row.issuer, open) }];
  });
};
