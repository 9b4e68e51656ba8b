// Whoever answers the scorecard over HTTP, ours or a peer, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Tenths by `indicator province`; province 0 is the whole country, 1 the first province. */
export type Sums = Map<string, bigint>;
export const keyOf = (indicator: number, province: number): string => `${indicator} ${province}`;

/** The year that is asked for and edited. */
export const YEAR = 2025;

export type Served = {
  name: string;
  url: string;
  headers: Record<string, string>;
  read: () => Promise<Sums>;
  /** Resolves when the edit is acknowledged. */
  edit: (commune: number, edit: { by: bigint; to: bigint }) => Promise<void>;
  peakMb: () => number | null;
  stop: () => Promise<void>;
};

export const fetchOk = async (url: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${response.status} ${(await response.text()).slice(0, 200)}`);
  return response;
};

/** Starts a program and waits until it says it is ready. */
export const startProcess = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<ChildProcess> => {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece}`.slice(-2000);
  });
  await new Promise<void>((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(said.trim().split('\n')[0] || 'ended before it was ready')));
    child.stdout.on('data', (piece: Buffer) => {
      text = `${text}${piece}`.slice(-2000);
      if (ready.test(text)) resolve();
    });
  });
  return child;
};

export const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** The most memory a process ever had, where the system says so. */
export const peakOf = ({ pid }: ChildProcess): number | null => {
  try {
    const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb ? Math.round(Number(kb) / 1024) : null;
  } catch {
    return null;
  }
};
