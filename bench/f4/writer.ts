// The process that is killed: reports figures one after the other and says of each, after its commit, that it is kept.
// Arguments: the folder or address of the database, the figure to go on from.
import { writeSync } from 'node:fs';
import { indicators } from '../../src/features/indicators/index.ts';
import { openStore } from '../../src/store/connect.ts';
import { transact } from '../../src/store/context.ts';
import { BODY, communeId, indicatorId, OFFICER } from '../figures/country.ts';

const [where = '', from = '1'] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { databaseUrl: where } : { folder: where });
const { verb } = indicators.routes.reportValue!;
for (let value = Number(from); ; value++) {
  await transact(store, { body: BODY, actor: OFFICER }, (ctx) =>
    verb(ctx, {
      indicatorId: indicatorId(0),
      unitId: communeId(0),
      period: '2025',
      kind: 'actual',
      vintage: 'final',
      value: String(value),
      stated: [],
      note: null,
      reason: 'sửa',
      illustrative: false,
    }),
  );
  // Straight to the pipe: what is said has been committed, what was committed is said at once.
  writeSync(1, `${value}\n`);
}
