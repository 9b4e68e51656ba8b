// The second demonstration: Tỉnh ủy Vĩnh Long after 1 July 2025, with the three provinces it was made of, told by the
// verbs everybody uses. It shows comparisons across the merger; figures are illustrative.
import { contract as people } from '../../src/features/people/contract.ts';
import { addPersonWithSignIn, createBody } from '../../src/features/people/index.ts';
import type { Store } from '../../src/store/connect.ts';
import { emailOf } from '../ben-tre/index.ts';
import { DEMO_PASSWORD } from '../ben-tre/people.ts';
import { makeTeller, type Teller } from '../teller.ts';
import { PEOPLE_VINH_LONG } from './people.ts';
import { tellAreas } from './tell-areas.ts';
import { tellFiguresAfter, tellFiguresBefore, tellIndicators, tellResolution } from './tell-figures.ts';
import { AGENCIES, LAW, MERGED_ON, NEW_PROVINCE, newUnits, oldUnits, PROVINCES, ROOT } from './units.ts';

const ADMIN = 'quantri.vl';

export const loadVinhLong = async (store: Store): Promise<{ units: Map<string, string> }> => {
  const body = await createBody(store, {
    slug: 'vinh-long',
    name: 'Tỉnh ủy Vĩnh Long',
    shortName: 'Tỉnh ủy Vĩnh Long',
    kind: 'party',
    place: 'Vĩnh Long',
    root: ROOT,
  });
  const users = new Map<string, string>();
  for (const { key, name, title, role } of PEOPLE_VINH_LONG) {
    const { userId } = await addPersonWithSignIn(store, body, {
      name,
      title,
      email: emailOf(key),
      password: DEMO_PASSWORD,
      roles: [role],
    });
    users.set(key, userId);
  }
  const teller = makeTeller(store, body, (who) => users.get(who) ?? who);
  const units = new Map([[ROOT.code, body.rootUnitId]]);
  const add = async (at: string, some: Parameters<typeof addUnits>[2]) => {
    for (const [code, id] of await addUnits(teller, at, some)) units.set(code, id);
  };
  const old = oldUnits();
  await add('2025-01-02 08:00', old);
  const indicators = await tellIndicators(teller);
  const ids = { units, indicators };
  await tellFiguresBefore(teller, ids, old);
  const { units: after, moves } = newUnits(old);
  await add('2025-07-01 07:30', [...after, ...AGENCIES]);
  await tellAreas(teller, units, moves);
  await tellMerger(teller, units, old, moves);
  await tellFiguresAfter(teller, ids, after, moves, old);
  await tellResolution(teller, ids);
  return { units };
};

const addUnits = async (
  { does }: Teller,
  at: string,
  units: ReturnType<typeof oldUnits>,
): Promise<[string, string][]> => {
  const { ids } = await does(ADMIN, at, people.createUnits, { units });
  return units.map(({ code }, index) => [code, ids[index]!]);
};

/** Communes into communes, then districts end, then provinces into the province. */
const tellMerger = async (
  { does }: Teller,
  units: ReadonlyMap<string, string>,
  old: ReturnType<typeof oldUnits>,
  moves: ReturnType<typeof newUnits>['moves'],
): Promise<void> => {
  const at = '2025-07-01 08:00';
  const part = (from: string, to: string, weight: string) => ({
    fromUnitId: units.get(from)!,
    toUnitId: units.get(to)!,
    weight,
  });
  const shared = { kind: 'merge', changedOn: MERGED_ON } as const;
  await does(ADMIN, at, people.recordUnitChange, {
    ...shared,
    legalDocument: LAW,
    parts: moves.map(({ from, to, weight }) => part(from, to, weight)),
  });
  for (const { code } of old.filter(({ kind }) => kind === 'district'))
    await does(ADMIN, at, people.closeUnit, { id: units.get(code)!, on: MERGED_ON });
  await does(ADMIN, at, people.recordUnitChange, {
    ...shared,
    legalDocument: 'Nghị quyết 202/2025/QH15',
    parts: PROVINCES.map(({ code }) => part(code, NEW_PROVINCE, '1')),
  });
};
