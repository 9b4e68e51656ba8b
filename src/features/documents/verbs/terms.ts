import type { DocumentType, Side } from '../../../kernel/document-types.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Term } from '../contract.ts';
import { listTerms, nextNumber } from '../queries/numbering.ts';
import { type SymbolForm, seriesOf, symbolFor, termOn } from '../rules.ts';
import { refuseTaken } from './numbering.ts';

type Names = 'listTerms' | 'createTerm' | 'updateTerm' | 'suggestNumber';

const refuseOverlap = async ({ db }: Context, term: Term): Promise<void> => {
  if (term.endsOn !== null && term.endsOn < term.startsOn)
    throw invalidField('endsOn', 'before_start', {
      vi: 'Ngày kết thúc phải sau ngày bắt đầu',
      en: 'A term ends after it begins',
    });
  const others = (await listTerms(db, term.issuerSymbol)).filter((one) => one.id !== term.id);
  const clash = others.find(
    (one) =>
      (one.endsOn === null || term.startsOn <= one.endsOn) &&
      (term.endsOn === null || one.startsOn <= term.endsOn),
  );
  if (clash) {
    const message = { vi: `Trùng thời gian với “${clash.name}”`, en: `Overlaps “${clash.name}”` };
    throw new Problem('duplicate', 'term_overlaps', message, [
      { field: 'startsOn', code: 'term_overlaps', message },
    ]);
  }
};

/** Party documents issued in the term count within it from now on, also those registered before the term was. */
const takeInDocuments = async (ctx: Context, term: Term): Promise<void> => {
  const rows = await ctx.db
    .selectFrom('document')
    .select([
      'id',
      'side',
      'form',
      'type',
      'number',
      'issuer_symbol',
      'issuer',
      'issued_on',
      'year',
      'term_id',
    ])
    .where('side', '=', 'party')
    .where((eb) => eb(eb.fn('lower', ['issuer_symbol']), '=', term.issuerSymbol.toLowerCase()))
    .where((eb) => eb.or([eb('term_id', 'is', null), eb('term_id', '=', term.id)]))
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const within = termOn([term], term.issuerSymbol, row.issued_on) !== null;
    if (within === (row.term_id === term.id)) continue;
    const termId = within ? term.id : null;
    const series = seriesOf({
      side: row.side as Side,
      form: row.form as SymbolForm,
      type: row.type as DocumentType,
      issuerSymbol: row.issuer_symbol,
      issuer: row.issuer,
      termId,
      year: row.year,
      issuedOn: row.issued_on,
    });
    if (row.number !== null)
      await refuseTaken(ctx, { series, number: row.number, issuedOn: row.issued_on, exceptId: row.id });
    await ctx.db.updateTable('document').set({ term_id: termId, series }).where('id', '=', row.id).execute();
  }
};

export const terms: Pick<VerbsOf<typeof contract>, Names> = {
  listTerms: async ({ db }) => ({ terms: await listTerms(db) }),

  createTerm: async (ctx, fields) => {
    const term: Term = { id: newId(), ...fields };
    await refuseOverlap(ctx, term);
    await ctx.db
      .insertInto('term')
      .values({
        body_id: ctx.body.id,
        id: term.id,
        issuer_symbol: term.issuerSymbol,
        name: term.name,
        starts_on: term.startsOn,
        ends_on: term.endsOn,
      })
      .execute();
    await takeInDocuments(ctx, term);
    ctx.record({ verb: 'documents.create_term', objectType: 'term', objectId: term.id, data: { ...fields } });
    return term;
  },

  updateTerm: async (ctx, { id, ...fields }) => {
    const before = (await listTerms(ctx.db)).find((one) => one.id === id);
    if (!before) throw notFound({ vi: 'nhiệm kỳ này', en: 'term' });
    const term: Term = { ...before, ...fields };
    await refuseOverlap(ctx, term);
    await ctx.db
      .updateTable('term')
      .set({ name: term.name, starts_on: term.startsOn, ends_on: term.endsOn })
      .where('id', '=', id)
      .execute();
    await takeInDocuments(ctx, term);
    ctx.record({ verb: 'documents.update_term', objectType: 'term', objectId: id, data: { ...fields } });
    return term;
  },

  suggestNumber: async ({ db, now }, { type, side, issuerSymbol, issuer, issuedOn, ...asked }) => {
    const day = issuedOn ?? now.slice(0, 10);
    const form = asked.form ?? (side === 'party' ? 'party' : 'individual');
    const term =
      side === 'party' ? (termOn(await listTerms(db, issuerSymbol), issuerSymbol, day) as Term | null) : null;
    const year = Number(day.slice(0, 4));
    const series = seriesOf({
      side,
      form,
      type,
      issuerSymbol,
      issuer: issuer ?? null,
      termId: term?.id ?? null,
      year,
      issuedOn: day,
    });
    const number = await nextNumber(db, series, day);
    return { number, symbol: symbolFor({ side, form, type, number, issuerSymbol, year }), term, year };
  },
};
