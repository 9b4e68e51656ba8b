// Which documents a person may know of. Every query of the register takes a Reader and respects it.
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';

/** all: restricted ones too; named: restricted ones only where named; public: only what is public. */
export type Reader = { sees: 'all' } | { sees: 'named'; personId: string } | { sees: 'public' };

const SEE_ALL = new Set(['administrator', 'office', 'leader', 'inspector']);
export const SEES_ALL: Reader = { sees: 'all' };

/** Nobody signed in reads as the public does, also where the program itself asks. */
export const readerOf = ({ actor }: Pick<Context, 'actor'>): Reader => {
  if (!actor) return { sees: 'public' };
  return actor.grants.some((grant) => SEE_ALL.has(grant.role))
    ? SEES_ALL
    : { sees: 'named', personId: actor.personId };
};

/** A condition on the table `document`. */
export const visibleTo =
  (reader: Reader) =>
  (eb: ExpressionBuilder<Database, 'document'>): Expression<SqlBool> => {
    if (reader.sees === 'all') return eb.lit(true);
    if (reader.sees === 'public') return eb('document.confidentiality', '=', 'public');
    return eb.or([
      eb('document.confidentiality', '<>', 'restricted'),
      eb.exists(
        eb
          .selectFrom('document_reader')
          .select('document_reader.person_id')
          .whereRef('document_reader.body_id', '=', 'document.body_id')
          .whereRef('document_reader.document_id', '=', 'document.id')
          .where('document_reader.person_id', '=', reader.personId),
      ),
    ]);
  };
