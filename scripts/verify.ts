// "npm run verify": everything that must hold before a change lands, in the order in which it fails fastest.
// Ends with one line "N passed, N failed" that counts steps and tests.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './verify/postgres.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const scratch = mkdtempSync(join(tmpdir(), 'plenum-verify-'));
let passed = 0;
let failed = 0;

const run = (command: string, args: string[], env: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code ?? 1));
  });

const step = async (title: string, work: () => Promise<number>): Promise<void> => {
  const start = performance.now();
  console.log(`\n── ${title}`);
  const code = await work();
  console.log(
    `── ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  if (code === 0) passed += 1;
  else failed += 1;
};

const suite = async (project: string, env: Record<string, string> = {}): Promise<number> => {
  const report = join(scratch, `${project}-${Object.keys(env).length}.json`);
  const code = await run(
    bin('vitest'),
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numTotalTests: number;
    };
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    if (result.numTotalTests === 0) return 1;
  } catch {
    return 1;
  }
  return code;
};

await step('format and lint', () => run(bin('biome'), ['check']));
await step('types', () => run(bin('tsc'), ['--noEmit']));
await step('unused files, exports and dependencies', () => run(bin('knip'), []));
await step('generated files', () => run(process.execPath, ['scripts/generate.ts', '--check']));
await step('web build', () =>
  run(bin('vite'), ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn']),
);
await step('tests on the embedded database', () => suite('unit'));
await step('browser tests', () => suite('browser'));
await step('tests on PostgreSQL', async () => {
  const server = await startPostgres();
  try {
    return await suite('unit', { PLENUM_TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
});

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
