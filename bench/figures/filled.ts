// A database with the country's figures in it. Filling one takes minutes to hours, so with PLENUM_BENCH_KEEP it is filled
// once in that folder and found again; who changes figures puts them back, who changes more says that it is spoilt.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPersonWithSignIn } from '../../src/features/people/index.ts';
import { type Engine, type Opened, openEngine } from '../engine.ts';
import { loadBulk } from './bulk.ts';
import { BODY, indicatorsFor, makeCountry } from './country.ts';

export const READER = { name: 'Nguyễn Thị Nga', email: 'nga@example.vn', password: 'Dong-thuan-2021' };

export type Filled = Opened & { spoil: () => void };

export const openFilled = async (engine: Engine, values: number): Promise<Filled> => {
  const indicators = indicatorsFor(values);
  const keep = process.env.PLENUM_BENCH_KEEP;
  const folder = keep ? join(keep, `${engine}-${indicators}`) : undefined;
  const mark = folder && join(folder, 'filled');
  if (folder && mark && !existsSync(mark)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const isFilled = mark ? existsSync(mark) : false;
  const opened = await openEngine(engine, folder);
  if (!isFilled) {
    try {
      await makeCountry(opened.store, indicators);
      await addPersonWithSignIn(opened.store, BODY, { ...READER, roles: ['office'] });
      await loadBulk(opened.store, indicators);
    } catch (error) {
      await opened.stop();
      throw error;
    }
    if (mark) writeFileSync(mark, '');
  }
  return { ...opened, spoil: () => mark && rmSync(mark, { force: true }) };
};
