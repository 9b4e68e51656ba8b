// What one would build instead: a plain Node server in front of a database that adds up at every request. No sign-in, no rights,
// no log of what was edited.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer } from '../engine.ts';
import { fetchOk, keyOf, peakOf, type Served, startProcess, stopProcess } from './served.ts';

export const PEERS = {
  postgres: 'Node + PostgreSQL, group by',
  duckdb: 'Node + DuckDB 1.5.6',
  chdb: 'Node + chDB 3.4.0',
} as const;
export type Peer = keyof typeof PEERS;

export const openPeer = async (peer: Peer, values: number): Promise<Served> => {
  const folder = mkdtempSync(join(process.env.PLENUM_BENCH_FOLDER ?? tmpdir(), 'plenum-bench-'));
  chmodSync(folder, 0o755);
  const database = peer === 'postgres' ? await startServer(folder) : null;
  const clean = async (): Promise<void> => {
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const child = await startProcess(
      [
        join(import.meta.dirname, 'peer-server.ts'),
        peer,
        String(values),
        String(port),
        database?.url ?? folder,
      ],
      process.env,
      /ready/,
    );
    return {
      name: PEERS[peer],
      url,
      headers: {},
      read: async () => {
        const rows = (await (await fetchOk(url)).json()) as [number, number, string][];
        return new Map(
          rows.map(([indicator, province, tenths]) => [keyOf(indicator, province), BigInt(tenths)]),
        );
      },
      edit: async (commune, { by }) => {
        await fetchOk(`${url}?commune=${commune}&by=${by}`, { method: 'POST' });
      },
      peakMb: () => peakOf(child),
      stop: async () => {
        await stopProcess(child);
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
};
