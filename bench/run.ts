// npm run -s bench -- F7 [--json] [--values N]: measures ours beside its peers in one run.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Result, toJson, toTable } from './result.ts';

type Figure = (size: number | undefined) => Promise<Result>;
const FIGURES: Record<string, () => Promise<Figure>> = {
  F7: async () => (await import('./f7/figure.ts')).measureF7,
  F10: async () => (await import('./f10/figure.ts')).measureF10,
};

/** Peers are no part of the product; they come here, from the lock file, when something is measured. */
const installPeers = (): void => {
  if (existsSync(join(import.meta.dirname, 'node_modules/.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, values: { type: 'string' } },
});
const [name = ''] = positionals;
const figure = FIGURES[name.toUpperCase()];
const size = values.values === undefined ? undefined : Number(values.values);
if (!figure || (size !== undefined && !(Number.isInteger(size) && size > 0))) {
  console.error(`npm run -s bench -- ${Object.keys(FIGURES).join(' | ')} [--json] [--values N]`);
  process.exit(1);
}
installPeers();
const result = await (await figure())(size);
console.log(values.json ? toJson(result) : toTable(result));
process.exitCode = result.exact ? 0 : 1;
