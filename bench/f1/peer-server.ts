// A peer's process: GET answers the sums of the year by indicator and province as JSON, POST edits one figure.
// Arguments: which peer, how many values, the port, the address or folder of its database.
import { createServer } from 'node:http';
import { indicatorsFor } from '../figures/country.ts';
import type { OpenAdder } from './adders/adder.ts';
import type { Peer } from './peers.ts';

const OPEN: Record<Peer, () => Promise<OpenAdder>> = {
  postgres: async () => (await import('./adders/postgres.ts')).openPostgres,
  duckdb: async () => (await import('./adders/duckdb.ts')).openDuckdb,
  chdb: async () => (await import('./adders/chdb.ts')).openChdb,
};

const [peer, values, port, where] = process.argv.slice(2) as [Peer, string, string, string];
const adder = await (await OPEN[peer]())(where, indicatorsFor(Number(values)));
const server = createServer(async (request, response) => {
  try {
    if (request.method === 'POST') {
      const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      await adder.edit(Number(searchParams.get('commune')), Number(searchParams.get('by')));
      response.writeHead(204).end();
      return;
    }
    const text = JSON.stringify(await adder.sums());
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.on('SIGTERM', () => process.exit(0));
