// "npm run dev": the server restarts when its sources change, the web reloads in place. Pages are at the address Vite prints.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const api = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

const run = (args: string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PLENUM_API: api } });

const children = [
  run([
    '--watch-path=src',
    '--watch-path=seeds',
    '--watch-preserve-output',
    'src/cli/plenum.ts',
    'serve',
    '--demo',
  ]),
  run(['node_modules/vite/bin/vite.js', '--config', 'src/web/vite.config.ts', '--host', '127.0.0.1']),
];

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
};
for (const child of children) child.on('exit', stop);
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
