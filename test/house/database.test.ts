// What every table must keep, asked of the migrated database itself.
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { describeSchema, describeTables } from '../../scripts/generate/schema.ts';
import { openStore } from '../../src/store/connect.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openTestStore } from '../harness/database.ts';
import { readSource } from './source.ts';

const store = await openTestStore();
afterAll(() => store.close());
const names = async (query: ReturnType<typeof sql<{ name: string }>>) =>
  (await query.execute(store.db)).rows.map((row) => row.name);

/** Tables that belong to the installation, not to a body; none of them may be reached by the application's role. */
const HOUSE_TABLES = [
  'auth_account',
  'auth_session',
  'auth_two_factor',
  'auth_user',
  'auth_verification',
  'schema_migration',
  'sign_in_attempt',
];

describe('every table', () => {
  it('has an index that begins with the columns of each foreign key', async () => {
    expect(
      await names(sql`
        select c.conrelid::regclass || ' (' || (select string_agg(a.attname, ', ' order by k.n) from unnest(c.conkey) with ordinality k(num, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) || ')' as name
        from pg_constraint c
        where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
          select from pg_index i where i.indrelid = c.conrelid
            -- A row without the key refers to nothing, so an index may leave it out.
            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) in (
              select '(' || quote_ident(a.attname) || ' IS NOT NULL)' from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)))
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
            and c.conkey @> (i.indkey::int2[])[0:cardinality(c.conkey) - 1])
        order by 1`),
    ).toEqual([]);
  });

  it('keeps figures exact: no binary floats, no money', async () => {
    expect(
      await names(sql`
        select c.relname || '.' || a.attname as name from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        where a.attnum > 0 and not a.attisdropped and a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype)`),
    ).toEqual([]);
  });

  it('keeps instants with their zone', async () => {
    expect(
      await names(sql`
        select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and data_type in ('timestamp without time zone', 'time with time zone')`),
    ).toEqual([]);
  });

  it('belongs to a body or is a known table of the house', async () => {
    expect(
      await names(sql`
        select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and c.relname <> 'body' and not exists (
            select from pg_attribute a where a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped)
        order by 1`),
    ).toEqual(HOUSE_TABLES);
  });
});

describe('every table of a body', () => {
  const tenant = sql`(select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))`;

  /** The body is a question of its own, so that it is asked once a statement and not once a row. */
  const LOCK = '(body_id = ( SELECT plenum_body() AS plenum_body))';

  it('is under row-level security, for its owner too, by body_id', async () => {
    expect(
      await names(sql`select relname as name from ${tenant} t where not (relrowsecurity and relforcerowsecurity)
        or not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = t.relname
          and 'plenum_app' = any (p.roles) and p.qual = ${LOCK} and p.with_check = ${LOCK})`),
    ).toEqual([]);
  });

  it('has body_id first in its primary key and in each unique index, or is unique by a secret', async () => {
    const leading = await names(sql`
      select t.relname || ': ' || i.indexrelid::regclass as name from ${tenant} t join pg_index i on i.indrelid = t.oid
      join pg_attribute a on a.attrelid = t.oid and a.attname = 'body_id'
      where (i.indisprimary or i.indisunique) and i.indkey[0] <> a.attnum order by 1`);
    expect(leading).toEqual(['invitation: invitation_token_hash_key']);
    expect(
      await names(sql`select relname as name from ${tenant} t where not exists (
      select from pg_index i where i.indrelid = t.oid and i.indisprimary)`),
    ).toEqual([]);
  });

  it('names body_id in each foreign key to another such table', async () => {
    expect(
      await names(sql`
        select c.conrelid::regclass || ': ' || c.conname as name from pg_constraint c
        join ${tenant} t on t.oid = c.conrelid join ${tenant} r on r.oid = c.confrelid
        join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'body_id'
        where c.contype = 'f' and not (a.attnum = any (c.conkey))`),
    ).toEqual([]);
  });
});

describe('the application’s role', () => {
  it('reaches no table of the house', async () => {
    const reached = await names(sql`
      select distinct table_name as name from information_schema.role_table_grants where grantee = 'plenum_app' and table_schema = 'public'`);
    expect(reached.filter((table) => HOUSE_TABLES.includes(table))).toEqual([]);
  });

  it('cannot change or remove an entry of the log', async () => {
    expect(
      await names(sql`select privilege_type as name from information_schema.role_table_grants
        where grantee = 'plenum_app' and table_name = 'event' order by 1`),
    ).toEqual(['INSERT', 'SELECT']);
  });

  it('runs functions with the owner’s rights only where a fixed search path guards them', async () => {
    expect(
      await names(sql`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig::text like '%search_path=public%', false)`),
    ).toEqual([]);
    expect(
      await names(sql`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and (proacl is null or proacl::text ~ '[{,]=')`),
    ).toEqual([]);
  });
});

describe('generated files', () => {
  it('say what the migrations make', async () => {
    // The embedded engine is the reference: server versions differ in how they print definitions.
    const embedded = await openStore({});
    await migrate(embedded);
    const drifted = [];
    if ((await describeSchema(embedded)) !== readSource('schema.sql')) drifted.push('schema.sql');
    if ((await describeTables(embedded)) !== readSource('src/store/tables.ts'))
      drifted.push('src/store/tables.ts');
    await embedded.close();
    expect(drifted, 'run "npm run generate"').toEqual([]);
  });
});
