// plenum demo: loads the demonstration into an empty database and says how to sign in.
import { DEMO_SLUG, emailOf, loadBenTre } from '../../seeds/ben-tre/index.ts';
import { DEMO_PASSWORD, PEOPLE } from '../../seeds/ben-tre/people.ts';
import { loadVinhLong } from '../../seeds/vinh-long/index.ts';
import { PEOPLE_VINH_LONG } from '../../seeds/vinh-long/people.ts';
import { readConfig } from '../config.ts';
import { ROLE_NAMES } from '../kernel/rights.ts';
import { openMigratedStore } from '../main.ts';
import type { Store } from '../store/connect.ts';
import { findBody, findDefaultBody } from '../store/membership.ts';

type Print = (line: string) => void;

export const hasBody = async (store: Store): Promise<boolean> => (await findDefaultBody(store)) !== null;

export const loadDemo = async (store: Store, print: Print): Promise<void> => {
  print('Đang nạp dữ liệu trình diễn (loading the demonstration)…');
  await loadBenTre(store, (step) => print(`  · ${step}`));
  print('  · Vĩnh Long sau ngày 01/07/2025');
  await loadVinhLong(store);
};

/** Only where the demonstration is loaded: its accounts are no secret. */
export const printSignIns = async (store: Store, print: Print): Promise<void> => {
  if (!(await findBody(store, DEMO_SLUG))) return;
  print(`\nTài khoản trình diễn, mật khẩu chung (demonstration accounts, one password): ${DEMO_PASSWORD}`);
  for (const { key, name, role, listed } of [...PEOPLE, ...PEOPLE_VINH_LONG])
    if (listed) print(`  ${emailOf(key).padEnd(32)} ${ROLE_NAMES[role].vi} – ${name}`);
};

export const demoCommand = async (): Promise<void> => {
  const store = await openMigratedStore(readConfig());
  try {
    if (await hasBody(store))
      throw new Error(
        'Cơ sở dữ liệu đã có dữ liệu; chỉ nạp trình diễn vào cơ sở dữ liệu trống (the database is not empty)',
      );
    await loadDemo(store, (line) => console.log(line));
    await printSignIns(store, (line) => console.log(line));
  } finally {
    await store.close();
  }
};
