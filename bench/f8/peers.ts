// What one would take instead: SQLite's full-text search, as it comes and over text folded beforehand; trigrams in SQLite
// and in PostgreSQL (pg_trgm). None of them asks who may see what.
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { fold } from '../../src/kernel/folding.ts';
import { startServer } from '../engine.ts';
import type { Name } from './names.ts';
import type { Searcher } from './searcher.ts';

const wordsOf = (text: string): string[] => text.split(/[\s/-]+/).filter(Boolean);
const textOf = ({ code, title }: Name): string => `${code} ${title}`;

const openSqlite = (
  name: string,
  names: readonly Name[],
  options: { table: string; text: (text: string) => string; query: (text: string) => string },
): Searcher => {
  const db = new DatabaseSync(':memory:');
  db.exec(options.table);
  const insert = db.prepare('insert into name (id, text) values (?, ?)');
  db.exec('begin');
  for (const one of names) insert.run(one.id, options.text(textOf(one)));
  db.exec('commit');
  const find = db.prepare('select id from name where text match ? order by rank limit ?');
  return {
    name,
    find: (query, limit) => find.all(options.query(query), limit).map((row) => String(row.id)),
    stop: () => db.close(),
  };
};

const startsEach = (text: string): string =>
  wordsOf(text)
    .map((word) => `"${word}"*`)
    .join(' ');

const openTrigrams = async (names: readonly Name[], folder: string): Promise<Searcher> => {
  const server = await startServer(folder);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('create extension pg_trgm; create table name (id uuid primary key, text text not null)');
  for (let i = 0; i < names.length; i += 5000)
    await client.query(
      'insert into name select id, text from jsonb_to_recordset($1::jsonb) as n (id uuid, text text)',
      [
        JSON.stringify(
          names
            .slice(i, i + 5000)
            .map((one) => ({ id: one.id, text: ` ${wordsOf(fold(textOf(one))).join(' ')}` })),
        ),
      ],
    );
  await client.query('create index on name using gin (text gin_trgm_ops)');
  await client.query('vacuum analyze name');
  return {
    name: 'PostgreSQL pg_trgm, folded by us',
    find: async (query, limit) => {
      const words = wordsOf(fold(query));
      const where = words.map((_, i) => `text like $${i + 2}`).join(' and ');
      const { rows } = await client.query<{ id: string }>(
        `select id from name where ${where} order by length(text) limit $1`,
        [limit, ...words.map((word) => `% ${word}%`)],
      );
      return rows.map((row) => row.id);
    },
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
};

export const openPeers = async (names: readonly Name[], folder: string): Promise<Searcher[]> => [
  openSqlite('SQLite FTS5', names, {
    table: `create virtual table name using fts5(id unindexed, text, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')`,
    text: (text) => text,
    query: startsEach,
  }),
  openSqlite('SQLite FTS5, folded by us', names, {
    table: `create virtual table name using fts5(id unindexed, text, prefix='1 2 3')`,
    text: fold,
    query: (text) => startsEach(fold(text)),
  }),
  openSqlite('SQLite trigram, folded by us', names, {
    table: `create virtual table name using fts5(id unindexed, text, tokenize='trigram')`,
    text: (text) => ` ${wordsOf(fold(text)).join(' ')}`,
    query: (text) =>
      wordsOf(fold(text))
        .map((word) => `" ${word}"`)
        .join(' '),
  }),
  await openTrigrams(names, folder),
];
