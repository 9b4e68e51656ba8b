import type { Kysely } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import type { Scheme, SchemeEdge } from '../contract.ts';
import { DEFAULT_EDGES, DEFAULT_SCHEME_NAME } from '../rules.ts';

type Db = Kysely<Database>;

/** Version 1 of the default scheme comes with the program; a body that never made one has no row. */
const BUILT_IN_SCHEME_ID = '00000000-0000-0000-0000-000000000000';

const builtIn = (isActive: boolean): Scheme => ({
  id: BUILT_IN_SCHEME_ID,
  name: DEFAULT_SCHEME_NAME,
  version: 1,
  edges: [...DEFAULT_EDGES],
  isActive,
  note: null,
  createdBy: null,
  createdAt: '2021-01-01T00:00:00.000Z',
});

/** Newest first. */
export const listSchemes = async (db: Db): Promise<Scheme[]> => {
  const rows = await db
    .selectFrom('band_scheme as s')
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 's.body_id').onRef('p.id', '=', 's.created_by'),
    )
    .selectAll('s')
    .select('p.name as person_name')
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  const own = rows.map(
    (row): Scheme => ({
      id: row.id,
      name: row.name,
      version: row.version,
      edges: row.edges as SchemeEdge[],
      isActive: row.is_active,
      note: row.note,
      createdBy: row.created_by ? { id: row.created_by, name: row.person_name ?? '' } : null,
      createdAt: row.created_at,
    }),
  );
  return [...own, builtIn(!own.some((scheme) => scheme.isActive))];
};

export const getActiveScheme = async (db: Db): Promise<Scheme> =>
  (await listSchemes(db)).find((scheme) => scheme.isActive)!;

export const insertScheme = async (
  db: Db,
  scheme: {
    bodyId: string;
    name: string;
    version: number;
    edges: readonly SchemeEdge[];
    note: string | null;
    createdBy: string | null;
    createdAt: string;
  },
): Promise<string> => {
  const id = newId();
  await db
    .insertInto('band_scheme')
    .values({
      body_id: scheme.bodyId,
      id,
      name: scheme.name,
      version: scheme.version,
      edges: json(scheme.edges),
      note: scheme.note,
      created_by: scheme.createdBy,
      created_at: scheme.createdAt,
    })
    .execute();
  return id;
};

/** Makes one version the one to rate by; the built-in one when no other is. */
export const activateScheme = async (db: Db, id: string): Promise<void> => {
  await db.updateTable('band_scheme').set({ is_active: false }).where('is_active', '=', true).execute();
  await db.updateTable('band_scheme').set({ is_active: true }).where('id', '=', id).execute();
};
