// Writes the generated files: src/store/tables.ts, schema.sql, openapi.json. With --check it writes nothing and fails on drift.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../src/store/connect.ts';
import { migrate } from '../src/store/migrate.ts';
import { describeSchema, describeTables } from './generate/schema.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const put = (file: string, text: string): void => {
  const path = join(root, file);
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // not made yet
  }
  if (before === text) return;
  if (check) {
    console.error(`${file} is out of date: run "npm run generate"`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`wrote ${file}`);
  }
};

const store = await openStore({});
await migrate(store);
put('schema.sql', await describeSchema(store));
put('src/store/tables.ts', await describeTables(store));
await store.close();

if (!process.argv.includes('--database')) {
  const { openApiDocument } = await import('../src/http/openapi.ts');
  const { slices } = await import('../src/features/index.ts');
  put('openapi.json', `${JSON.stringify(openApiDocument(slices), null, 2)}\n`);
}
