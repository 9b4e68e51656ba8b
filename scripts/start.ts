// "npm start": builds the web where it is missing or stale, then serves with the demonstration in an empty database.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist/web.sha256');

const fingerprint = (): string => {
  const hash = createHash('sha256');
  const files = globSync(
    [
      'src/web/**/*',
      'src/kernel/**/*.ts',
      'src/features/*/{contract,rules}*.ts',
      'src/features/*/rules/**/*.ts',
      'package-lock.json',
    ],
    { cwd: root, withFileTypes: true },
  );
  for (const file of files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
};

export const buildWebIfStale = (): void => {
  const now = fingerprint();
  if (
    existsSync(stamp) &&
    existsSync(join(root, 'dist/web/index.html')) &&
    readFileSync(stamp, 'utf8') === now
  )
    return;
  console.log('Đang dựng giao diện (building the web)…');
  const built = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'src/web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    // Started by a test runner it must still be the production build, because its stamp is kept.
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) process.exit(built.status ?? 1);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
};

if (import.meta.main) {
  buildWebIfStale();
  process.argv.splice(2, 0, 'serve', '--demo');
  await import('../src/cli/plenum.ts');
}
