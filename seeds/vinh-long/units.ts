// The units of the new Vĩnh Long: three provinces with districts and communes until 30 June 2025, 124 communes after it.
// Sources: Resolution 855/NQ-UBTVQH14 (Bến Tre: 9 localities, 157 communes = 142 xã, 8 phường, 7 thị trấn);
// Resolution 1687/NQ-UBTVQH15 (124 communes = 105 xã, 19 phường, 120 of them new). Names that no source gives are
// numbers and say so, and so do the counts of the two other provinces.

export type SeedUnit = {
  code: string;
  name: string;
  shortName?: string;
  kind: 'province' | 'district' | 'commune' | 'department' | 'party_organ' | 'other';
  parentCode: string;
  validFrom: string;
};
export type SeedMove = { from: string; to: string; weight: string };

export const ROOT = { code: 'DBVL', name: 'Địa bàn Đảng bộ tỉnh Vĩnh Long', kind: 'other' as const };
export const MERGED_ON = '2025-07-01';
export const LAW = 'Nghị quyết 1687/NQ-UBTVQH15';
export const NEW_PROVINCE = 'VL';
const BEFORE = '2020-02-01';

type Locality = { name: string; communes: number; wards?: number; towns?: number };
type Province = {
  code: string;
  name: string;
  localities: Locality[];
  after: { xa: number; phuong: number; unchanged: number };
};

const numbered = (count: number, communes: readonly number[], of: string): Locality[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `Huyện số ${at + 1}, ${of} (minh họa)`,
    communes: communes[at]!,
  }));

export const PROVINCES: Province[] = [
  {
    code: 'BTR',
    name: 'Tỉnh Bến Tre',
    localities: [
      { name: 'Thành phố Bến Tre', communes: 6, wards: 8 },
      { name: 'Huyện Châu Thành', communes: 20, towns: 1 },
      { name: 'Huyện Bình Đại', communes: 19, towns: 1 },
      { name: 'Huyện Giồng Trôm', communes: 20, towns: 1 },
      { name: 'Huyện Ba Tri', communes: 22, towns: 1 },
      { name: 'Huyện Mỏ Cày Nam', communes: 15, towns: 1 },
      { name: 'Huyện Mỏ Cày Bắc', communes: 13 },
      { name: 'Huyện Chợ Lách', communes: 10, towns: 1 },
      { name: 'Huyện Thạnh Phú', communes: 17, towns: 1 },
    ],
    after: { xa: 43, phuong: 5, unchanged: 2 },
  },
  {
    code: 'TRV',
    name: 'Tỉnh Trà Vinh',
    localities: numbered(9, [10, 14, 13, 12, 11, 15, 14, 7, 10], 'Trà Vinh'),
    after: { xa: 28, phuong: 8, unchanged: 1 },
  },
  {
    code: 'VLC',
    name: 'Tỉnh Vĩnh Long (trước 01/07/2025)',
    localities: numbered(8, [11, 8, 15, 16, 13, 20, 14, 10], 'Vĩnh Long'),
    after: { xa: 34, phuong: 6, unchanged: 1 },
  },
];

/** Where a locality's towns and wards stand is of the demonstration; their number in the province is the law's. */
const communesOf = (locality: Locality, parentCode: string): SeedUnit[] => {
  const make = (what: string, letter: string, count = 0): SeedUnit[] =>
    Array.from({ length: count }, (_, at) => ({
      code: `${parentCode}-${letter}${String(at + 1).padStart(2, '0')}`,
      name: `${what} số ${at + 1}, ${locality.name.replace(/^(Huyện|Thành phố) /, '').replace(' (minh họa)', '')} (minh họa)`,
      kind: 'commune',
      parentCode,
      validFrom: BEFORE,
    }));
  return [
    ...make('Phường', 'P', locality.wards),
    ...make('Thị trấn', 'T', locality.towns),
    ...make('Xã', 'X', locality.communes),
  ];
};

export const oldUnits = (): SeedUnit[] =>
  PROVINCES.flatMap(({ code, name, localities }): SeedUnit[] => [
    { code, name, kind: 'province', parentCode: ROOT.code, validFrom: BEFORE },
    ...localities.flatMap((locality, at): SeedUnit[] => {
      const district = `${code}${at + 1}`;
      return [
        { code: district, name: locality.name, kind: 'district', parentCode: code, validFrom: BEFORE },
        ...communesOf(locality, district),
      ];
    }),
  ]);

export const AGENCIES: SeedUnit[] = [
  {
    code: 'VPTU',
    name: 'Văn phòng Tỉnh ủy',
    kind: 'party_organ',
    parentCode: ROOT.code,
    validFrom: MERGED_ON,
  },
  { code: 'STC', name: 'Sở Tài chính', kind: 'department', parentCode: ROOT.code, validFrom: MERGED_ON },
  { code: 'SCT', name: 'Sở Công Thương', kind: 'department', parentCode: ROOT.code, validFrom: MERGED_ON },
  {
    code: 'SNNMT',
    name: 'Sở Nông nghiệp và Môi trường',
    kind: 'department',
    parentCode: ROOT.code,
    validFrom: MERGED_ON,
  },
];

/** The 124, and what became of every old commune: neighbours joined in order; one in each province divided between two. */
export const newUnits = (old: readonly SeedUnit[]): { units: SeedUnit[]; moves: SeedMove[] } => {
  const units: SeedUnit[] = [
    {
      code: NEW_PROVINCE,
      name: 'Tỉnh Vĩnh Long',
      kind: 'province',
      parentCode: ROOT.code,
      validFrom: MERGED_ON,
    },
  ];
  const moves: SeedMove[] = [];
  let [xa, phuong] = [0, 0];
  for (const { code, after } of PROVINCES) {
    const communes = old.filter((unit) => unit.kind === 'commune' && unit.code.startsWith(code));
    const total = after.xa + after.phuong;
    const joining = communes.length - after.unchanged;
    const groups = total - after.unchanged;
    for (let at = 0; at < total; at += 1) {
      const isWard = at < after.phuong;
      const no = isWard ? ++phuong : ++xa;
      const to = `${isWard ? 'P' : 'X'}${String(no).padStart(3, '0')}`;
      units.push({
        code: to,
        name: `${isWard ? 'Phường' : 'Xã'} số ${no} (minh họa)`,
        kind: 'commune',
        parentCode: NEW_PROVINCE,
        validFrom: MERGED_ON,
      });
      const from =
        at < groups
          ? communes.slice(Math.floor((at * joining) / groups), Math.floor(((at + 1) * joining) / groups))
          : [communes[joining + at - groups]!];
      moves.push(...from.map((unit) => ({ from: unit.code, to, weight: '1' })));
    }
    divide(moves, communes[0]!.code, units.at(-1)!.code);
  }
  return { units, moves };
};

const divide = (moves: SeedMove[], from: string, to: string): void => {
  const move = moves.find((one) => one.from === from)!;
  if (move.to === to) throw new Error(`${from} cannot be divided within ${to}`);
  move.weight = '0.65';
  moves.push({ from, to, weight: '0.35' });
};
