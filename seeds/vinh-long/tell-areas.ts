// A second hierarchy: the new communes by the province their land belonged to, so that the three can still be followed.
import { contract as people } from '../../src/features/people/contract.ts';
import type { Teller } from '../teller.ts';
import { NEW_PROVINCE, PROVINCES, ROOT, type SeedMove } from './units.ts';

const ADMIN = 'quantri.vl';
const AT = '2025-07-01 07:45';
const NAMES: Record<string, string> = {
  BTR: 'Khu vực Bến Tre (tỉnh cũ)',
  TRV: 'Khu vực Trà Vinh (tỉnh cũ)',
  VLC: 'Khu vực Vĩnh Long (tỉnh cũ)',
};

export const tellAreas = async (
  { does }: Teller,
  units: ReadonlyMap<string, string>,
  moves: readonly SeedMove[],
): Promise<void> => {
  const { ids } = await does(ADMIN, AT, people.createUnits, {
    units: PROVINCES.map(({ code }) => ({
      code: `KV-${code}`,
      name: NAMES[code]!,
      kind: 'other' as const,
      parentCode: ROOT.code,
      validFrom: '2025-07-01',
    })),
  });
  const { id } = await does(ADMIN, AT, people.createHierarchy, {
    code: 'KHU-VUC',
    nameVi: 'Theo khu vực (ba tỉnh cũ)',
    nameEn: 'By area of the former provinces',
  });
  const put = (unitId: string, parentId: string | null) =>
    does(ADMIN, AT, people.placeUnit, { id, unitId, parentId });
  const root = units.get(NEW_PROVINCE)!;
  await put(root, null);
  for (const [at, { code }] of PROVINCES.entries()) {
    await put(ids[at]!, root);
    const communes = new Set(moves.filter(({ from }) => from.startsWith(code)).map(({ to }) => to));
    for (const commune of communes) await put(units.get(commune)!, ids[at]!);
  }
};
