// The grading of 2021 and 2022: general points, own grades and two decisions. All of it is illustrative.
import { contract as grading } from '../../src/features/grading/contract.ts';
import type { Teller } from '../teller.ts';

const OFFICE = 'vanphong';
type Told = {
  unit: string;
  points: string;
  self?: [who: string, grade: 'excellent' | 'good'];
  decided?: true;
};

const YEARS: [period: string, day: string, Told[]][] = [
  [
    '2021',
    '2021-12-20',
    [
      { unit: 'STC', points: '27', self: ['taichinh', 'good'], decided: true },
      { unit: 'SNN', points: '28' },
      { unit: 'SCT', points: '25', self: ['congthuong', 'good'] },
      { unit: 'SYT', points: '29', self: ['yte', 'excellent'] },
    ],
  ],
  [
    '2022',
    '2022-12-22',
    [
      { unit: 'BTCTU', points: '28' },
      { unit: 'SYT', points: '29', self: ['yte', 'excellent'], decided: true },
      { unit: 'BDVTU', points: '27' },
      { unit: 'STTTT', points: '24' },
    ],
  ],
];

export const tellGrading = async ({ does }: Teller, units: ReadonlyMap<string, string>): Promise<void> => {
  for (const [period, day, told] of YEARS)
    for (const { unit, points, self, decided } of told) {
      const at = { unitId: units.get(unit)!, period };
      let sheet = await does(OFFICE, `${day} 09:00`, grading.giveGeneralPoints, {
        ...at,
        points,
        reason: 'Điểm minh họa',
        illustrative: true,
        expectedRevision: 0,
      });
      if (self)
        sheet = await does(self[0], `${day} 10:00`, grading.gradeSelf, {
          ...at,
          grade: self[1],
          reason: 'Tự đánh giá (minh họa)',
          expectedRevision: sheet.revision,
        });
      if (decided)
        await does('lanhdao', `${day} 16:00`, grading.decideGrade, {
          ...at,
          grade: sheet.computed.grade ?? 'good',
          reason: 'Thống nhất với kết quả tính (minh họa)',
          expectedRevision: sheet.revision,
        });
    }
};
