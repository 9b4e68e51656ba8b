// What a source is called beside a figure. A restricted paper is not named to those who merely see the figure.
import type { Kysely } from 'kysely';
import type { SourceRef } from '../../../kernel/figures.ts';
import type { Database } from '../../../store/tables.ts';

export type DocumentHead = { number: string | null; title: string; isRestricted: boolean };

export const findDocumentHeads = async (
  db: Kysely<Database>,
  ids: readonly (string | null)[],
): Promise<Map<string, DocumentHead>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .select(['id', 'symbol', 'title', 'confidentiality'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(
    rows.map((row) => {
      const isRestricted = row.confidentiality === 'restricted';
      return [
        row.id,
        { number: isRestricted ? null : row.symbol, title: isRestricted ? '' : row.title, isRestricted },
      ];
    }),
  );
};

export type SourceColumns = {
  source_document_id: string | null;
  source_start: number | null;
  source_end: number | null;
  source_text: string | null;
};

export const toSource = (row: SourceColumns, documents: Map<string, DocumentHead>): SourceRef | null => {
  if (!row.source_document_id) return null;
  const head = documents.get(row.source_document_id);
  return {
    documentId: row.source_document_id,
    number: head?.number ?? null,
    title: head?.title ?? '',
    start: row.source_start,
    end: row.source_end,
    text: head?.isRestricted ? null : row.source_text,
  };
};
