// npm run -s bench -- F7 [--json] [--values N] [--engine postgres|pglite]: measures ours beside its peers in one run.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, type Engine } from './engine.ts';
import { type Result, toJson, toTable } from './result.ts';

type Figure = (size: number | undefined, engine: Engine | undefined) => Promise<Result>;
const FIGURES: Record<string, () => Promise<Figure>> = {
  F1: async () => (await import('./f1/figure.ts')).measureF1,
  F2: async () => (await import('./f2/figure.ts')).measureF2,
  F3: async () => (await import('./f3/figure.ts')).measureF3,
  F4: async () => (await import('./f4/figure.ts')).measureF4,
  F6: async () => (await import('./f6/figure.ts')).measureF6,
  F7: async () => (await import('./f7/figure.ts')).measureF7,
  F8: async () => (await import('./f8/figure.ts')).measureF8,
  F10: async () => (await import('./f10/figure.ts')).measureF10,
};

/** Peers are no part of the product; they come here, from the lock file, when something is measured. */
const installPeers = (): void => {
  const installed = join(import.meta.dirname, 'node_modules/.package-lock.json');
  const wanted = join(import.meta.dirname, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, values: { type: 'string' }, engine: { type: 'string' } },
});
const [name = ''] = positionals;
const figure = FIGURES[name.toUpperCase()];
const size = values.values === undefined ? undefined : Number(values.values);
const engine = ENGINES.find((one) => one === values.engine);
if (
  !figure ||
  (values.engine !== undefined && !engine) ||
  (size !== undefined && !(Number.isInteger(size) && size > 0))
) {
  console.error(
    `npm run -s bench -- ${Object.keys(FIGURES).join(' | ')} [--json] [--values N] [--engine ${ENGINES.join('|')}]`,
  );
  process.exit(1);
}
installPeers();
const result = await (await figure())(size, engine);
console.log(values.json ? toJson(result) : toTable(result));
process.exitCode = result.exact ? 0 : 1;
