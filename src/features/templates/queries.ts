import type { Context } from '../../store/context.ts';
import { type OfficeTemplate, PROFILE_NAMES } from './contract.ts';

export type ProfileName = OfficeTemplate['profile'];

export const listInForce = async ({ db }: Context): Promise<OfficeTemplate[]> => {
  const rows = await db
    .selectFrom('office_template as t')
    .innerJoin('file as f', (join) =>
      join.onRef('f.body_id', '=', 't.body_id').onRef('f.id', '=', 't.file_id'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 't.body_id').onRef('p.id', '=', 't.uploaded_by'),
    )
    .select(['t.profile', 't.version', 't.uploaded_at', 'f.name', 'f.size', 'p.id as by', 'p.name as byName'])
    .where('t.withdrawn_at', 'is', null)
    .execute();
  return PROFILE_NAMES.map((profile) => {
    const row = rows.find((one) => one.profile === profile);
    if (!row) return { profile, own: null };
    return {
      profile,
      own: {
        version: row.version,
        fileName: row.name,
        size: Number(row.size),
        uploadedBy: row.by && row.byName ? { id: row.by, name: row.byName } : null,
        uploadedAt: row.uploaded_at,
      },
    };
  });
};

export const findOwnFile = async ({ db }: Context, profile: ProfileName) =>
  db
    .selectFrom('office_template as t')
    .innerJoin('file as f', (join) =>
      join.onRef('f.body_id', '=', 't.body_id').onRef('f.id', '=', 't.file_id'),
    )
    .select(['f.name', 'f.content_type', 'f.content'])
    .where('t.profile', '=', profile)
    .where('t.withdrawn_at', 'is', null)
    .executeTakeFirst();
