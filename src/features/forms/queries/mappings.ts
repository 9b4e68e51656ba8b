// How columns were matched the last time a file with these heads came in for a unit.
import type { Kysely } from 'kysely';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import { CsvLook, Mapping } from '../contract/import.ts';

type Db = Kysely<Database>;

export const listMappings = async (
  db: Db,
  unitId: string,
  signatures: readonly string[],
): Promise<Map<string, Mapping>> => {
  if (signatures.length === 0) return new Map();
  const rows = await db
    .selectFrom('import_mapping')
    .select(['signature', 'mapping'])
    .where('unit_id', '=', unitId)
    .where('signature', 'in', signatures)
    .execute();
  return new Map(
    rows.flatMap(({ signature, mapping }) => {
      const kept = Mapping.safeParse(mapping);
      return kept.success ? [[signature, kept.data] as const] : [];
    }),
  );
};

/** A choice holds for files that are guessed alike, so that it never spoils one that is read rightly. */
const csvSignature = ({ delimiter, encoding }: CsvLook): string => `csv ${delimiter} ${encoding}`;

export const findCsvChoice = async (db: Db, unitId: string, guessed: CsvLook): Promise<CsvLook | null> => {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('unit_id', '=', unitId)
    .where('signature', '=', csvSignature(guessed))
    .executeTakeFirst();
  return CsvLook.nullable()
    .catch(null)
    .parse(row?.mapping ?? null);
};

type By = { bodyId: string; personId: string | null; at: string };

export const saveCsvChoice = async (
  db: Db,
  by: By,
  unitId: string,
  guessed: CsvLook,
  chosen: CsvLook,
): Promise<void> => keep(db, by, unitId, csvSignature(guessed), chosen);

export const saveMapping = async (
  db: Db,
  by: By,
  unitId: string,
  signature: string,
  mapping: Mapping,
): Promise<void> => keep(db, by, unitId, signature, mapping);

const keep = async (
  db: Db,
  by: By,
  unitId: string,
  signature: string,
  mapping: Mapping | CsvLook,
): Promise<void> => {
  const row = { mapping: json(mapping), saved_by: by.personId, saved_at: by.at };
  await db
    .insertInto('import_mapping')
    .values({ body_id: by.bodyId, unit_id: unitId, signature, ...row })
    .onConflict((c) => c.columns(['body_id', 'unit_id', 'signature']).doUpdateSet(row))
    .execute();
};

export const listNamedUnits = async (db: Db) =>
  db
    .selectFrom('org_unit')
    .select([
      'id',
      'code',
      'name',
      'short_name as shortName',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .execute();
