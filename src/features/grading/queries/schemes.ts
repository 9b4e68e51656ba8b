import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { GradingContent, GradingScheme } from '../contract.ts';
import { DEFAULT_CONTENT, DEFAULT_NAME } from '../rules.ts';

type Db = Kysely<Database>;

/** Version 1 of the default scheme comes with the program; a body that never made one has no row. */
const BUILT_IN_ID = '00000000-0000-0000-0000-000000000000';

/** Newest first. */
export const listGradingSchemes = async (db: Db): Promise<GradingScheme[]> => {
  const rows = await db
    .selectFrom('grading_scheme as s')
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 's.body_id').onRef('p.id', '=', 's.created_by'),
    )
    .selectAll('s')
    .select('p.name as person_name')
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  const own = rows.map(
    (row): GradingScheme => ({
      id: row.id,
      name: row.name,
      version: row.version,
      content: row.content as GradingContent,
      note: row.note,
      isActive: row.is_active,
      createdBy: row.created_by ? { id: row.created_by, name: row.person_name ?? '' } : null,
      createdAt: row.created_at,
    }),
  );
  const builtIn: GradingScheme = {
    id: BUILT_IN_ID,
    name: DEFAULT_NAME,
    version: 1,
    content: DEFAULT_CONTENT,
    note: null,
    isActive: !own.some((scheme) => scheme.isActive),
    createdBy: null,
    createdAt: '2025-08-30T00:00:00.000Z',
  };
  return [...own, builtIn];
};

export const getActiveGradingScheme = async (db: Db): Promise<GradingScheme> =>
  (await listGradingSchemes(db)).find((scheme) => scheme.isActive)!;
