// Describes a migrated database as text, for review and for the drift check: schema.sql and src/store/tables.ts.
import { sql } from 'kysely';
import type { Store } from '../../src/store/connect.ts';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
  identity: boolean;
  definition: string;
};

const listColumns = async ({ db }: Store): Promise<Column[]> =>
  (
    await sql<Column>`
      select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
        a.atthasdef as has_default, a.attidentity <> '' or a.attgenerated <> '' as identity,
        a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when a.attnotnull then ' not null' else '' end
          || coalesce(case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '') as definition
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`.execute(db)
  ).rows;

export const describeSchema = async (store: Store): Promise<string> => {
  const columns = await listColumns(store);
  const lines = async (query: ReturnType<typeof sql<{ table: string; line: string }>>) =>
    (await query.execute(store.db)).rows;
  // not-null constraints have names of their own from PostgreSQL 18 on; the column already says it.
  const constraints =
    await lines(sql`select conrelid::regclass::text as table, pg_get_constraintdef(oid) as line from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0 order by 1, contype desc, 2`);
  const indexes =
    await lines(sql`select tablename as table, indexdef as line from pg_indexes where schemaname = 'public'
    and indexname not in (select conname from pg_constraint where contype in ('p', 'u')) order by 1, 2`);
  const policies =
    await lines(sql`select tablename as table, 'policy ' || policyname || ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-') as line
    from pg_policies where schemaname = 'public' order by 1, 2`);
  const functions =
    await lines(sql`select '' as table, pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
    and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e') order by proname`);
  const triggers = await lines(
    sql`select tgrelid::regclass::text as table, pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal order by 1, 2`,
  );
  const of = (rows: { table: string; line: string }[], table: string) =>
    rows.filter((row) => row.table === table || row.table === `"${table}"`).map((row) => row.line);
  const tables = [...new Set(columns.map((column) => column.table))].map((table) =>
    [
      `create table ${table} (`,
      [
        ...columns.filter((column) => column.table === table).map((column) => `  ${column.definition}`),
        ...of(constraints, table).map((line) => `  ${line}`),
      ].join(',\n'),
      ');',
      ...of(indexes, table).map((line) => `${line};`),
      ...of(triggers, table).map((line) => `${line};`),
      ...of(policies, table).map((line) => `-- ${line}`),
    ].join('\n'),
  );
  return `-- Generated from migrations/ by "npm run generate". Do not edit.\n\n${[...functions.map((row) => `${row.line.trim()};`), ...tables].join('\n\n')}\n`;
};

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  numeric: 'string',
  date: 'string',
  'timestamp with time zone': 'string',
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  boolean: 'boolean',
  jsonb: 'unknown',
  bytea: 'Uint8Array',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  'integer[]': 'number[]',
  'double precision': 'number',
  real: 'number',
};

export const describeTables = async (store: Store): Promise<string> => {
  const columns = await listColumns(store);
  const tables = [...new Set(columns.map((column) => column.table))];
  const typeName = (table: string) =>
    `${table.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Table`;
  const columnType = (column: Column) => {
    const base = TYPES[column.type];
    if (!base) throw new Error(`${column.table}.${column.column}: no TypeScript type for ${column.type}`);
    const full = column.nullable && base !== 'unknown' ? `${base} | null` : base;
    return column.has_default || column.identity ? `Generated<${full}>` : full;
  };
  const body = tables.map(
    (table) =>
      `type ${typeName(table)} = {\n${columns
        .filter((column) => column.table === table)
        .map(
          (column) =>
            `  ${/^[a-z_][a-z0-9_]*$/i.test(column.column) ? column.column : JSON.stringify(column.column)}: ${columnType(column)};`,
        )
        .join('\n')}\n};`,
  );
  return [
    '// Generated from migrations/ by "npm run generate". Do not edit.',
    "import type { Generated } from 'kysely';",
    '',
    `export type Database = {\n${tables.map((table) => `  ${table}: ${typeName(table)};`).join('\n')}\n};`,
    '',
    `${body.join('\n\n')}`,
    '',
  ].join('\n');
};
