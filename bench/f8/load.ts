// Writes the names into the tables of the product; its triggers make the entries of the search.
import { sql } from 'kysely';
import type { Store } from '../../src/store/connect.ts';
import { idOf, type Name } from './names.ts';

export const BODY = { id: idOf(9, 1), slug: 'bench', name: 'Tỉnh Mẫu' };
export const ROOT = idOf(9, 2);
const CHUNK = 4000;

const insertKind = async ({ db }: Store, kind: Name['kind'], names: readonly Name[]): Promise<void> => {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as n (id uuid, code text, title text)`;
  const body = sql`${BODY.id}::uuid`;
  switch (kind) {
    case 'unit':
      await sql`insert into org_unit (body_id, id, code, name, kind, parent_id)
        select ${body}, id, code, title, 'commune', ${ROOT}::uuid from ${rows}`.execute(db);
      return;
    case 'person':
      await sql`insert into person (body_id, id, name, email) select ${body}, id, title, id || '@example.vn' from ${rows}`.execute(
        db,
      );
      return;
    case 'document':
      await sql`insert into document (body_id, id, side, type, form, series, symbol, number, issuer_symbol, title, folded, created_at, updated_at)
        select ${body}, id, 'party', 'nghi_quyet', 'party', id::text, code, 1, 'TU', title, '', now(), now() from ${rows}`.execute(
        db,
      );
      return;
    case 'task':
      await sql`insert into task (body_id, id, code, title, folded, lead_unit_id, assigned_at)
        select ${body}, id, code, title, '', ${ROOT}::uuid, now() from ${rows}`.execute(db);
  }
};

export const loadNames = async (store: Store, names: readonly Name[]): Promise<void> => {
  await sql`insert into body (id, slug, name, short_name, kind, place)
    values (${BODY.id}, ${BODY.slug}, ${BODY.name}, 'Mẫu', 'party', 'Mẫu')`.execute(store.db);
  await sql`insert into org_unit (body_id, id, code, name, kind) values (${BODY.id}, ${ROOT}, 'GOC', 'Tỉnh Mẫu', 'province')`.execute(
    store.db,
  );
  for (let from = 0; from < names.length; from += CHUNK) {
    const chunk = names.slice(from, from + CHUNK);
    for (const kind of ['unit', 'person', 'document', 'task'] as const)
      await insertKind(
        store,
        kind,
        chunk.filter((name) => name.kind === kind),
      );
    if (process.stderr.isTTY) process.stderr.write(`\r${from + chunk.length} of ${names.length} names`);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  await sql`vacuum analyze search_entry`.execute(store.db);
};
