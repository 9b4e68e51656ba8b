// The process that is killed: as many people as it is told report figures at once, each the next as soon as the last is kept,
// through the queue the server has for them. Of each it says, after its commit, that it is kept.
// Arguments: the folder or address of the database, how many people.
import { writeSync } from 'node:fs';
import { indicators } from '../../src/features/indicators/index.ts';
import { makeTogether } from '../../src/http/together.ts';
import { openStore } from '../../src/store/connect.ts';
import { BODY, communeId, indicatorId, OFFICER } from '../figures/country.ts';
import { readKept } from './kept.ts';

const [where = '', people = '1'] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { databaseUrl: where } : { folder: where });
const { endpoint, verb, together } = indicators.routes.reportValue!;
const make = makeTogether(store, { endpoint, verb, together: together! });

const kept = await readKept(store);

/** A person has a commune of their own and counts up in it. */
const report = async (commune: number): Promise<never> => {
  for (let value = (kept.get(commune)?.value ?? 0) + 1; ; value++) {
    await make(
      { body: BODY, actor: OFFICER },
      {
        indicatorId: indicatorId(0),
        unitId: communeId(commune),
        period: '2025',
        kind: 'actual',
        vintage: 'final',
        value: String(value),
        stated: [],
        note: null,
        reason: 'sửa',
        illustrative: false,
      },
    );
    // Straight to the pipe: what is said has been committed, what was committed is said at once.
    writeSync(1, `${commune} ${value}\n`);
  }
};
await Promise.all(Array.from({ length: Number(people) }, (_, commune) => report(commune)));
