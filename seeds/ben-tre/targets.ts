// Indicators of the yearly resolution with the plan and the estimate of 2021 and the plan of 2022.
// Given by the announcement of 2 December 2021: the six figures and the conscription count, with their ratios; the plans
// follow from value and ratio (12.189,7 at 101,12 % → 12.054,7). The growth plan of 7,76 % is the province's own for 2021.
// Every other figure is invented, marked illustrative, and of a plausible size only.
import { ECONOMY } from './targets-economy.ts';
import { OTHERS } from './targets-other.ts';
import { SOCIETY } from './targets-society.ts';

export type { SeedTarget } from './target-seed.ts';

export const TARGETS = [...ECONOMY, ...SOCIETY, ...OTHERS];

/** The three counts that must all fall below the year before (one target of three parts). All illustrative. */
export const TRAFFIC = {
  title: 'Giảm tai nạn giao thông cả 3 tiêu chí',
  owner: 'BATGT',
  reportedOn: '2021-11-25',
  parts: [
    {
      code: 'TNGT-VU',
      nameVi: 'Số vụ tai nạn giao thông',
      nameEn: 'Traffic accidents',
      unit: 'vụ',
      before: '228',
      plan2021: '227',
      result2021: '139',
      plan2022: '138',
    },
    {
      code: 'TNGT-CHET',
      nameVi: 'Số người chết vì tai nạn giao thông',
      nameEn: 'People killed in traffic',
      unit: 'người',
      before: '132',
      plan2021: '131',
      result2021: '87',
      plan2022: '86',
    },
    {
      code: 'TNGT-BT',
      nameVi: 'Số người bị thương vì tai nạn giao thông',
      nameEn: 'People injured in traffic',
      unit: 'người',
      before: '160',
      plan2021: '159',
      result2021: '90',
      plan2022: '89',
    },
  ],
} as const;

/** Not a target: the sector's growth as one sentence of the announcement gives it, against +5,6 % of value added in another. */
export const SECTOR_GROWTH = {
  code: 'TT-KV1',
  nameVi: 'Tốc độ tăng trưởng Khu vực I',
  nameEn: 'Growth of the primary sector',
  growthOf: 'VA-KV1',
  owner: 'CTK',
  result2021: '-3.7',
  reportedOn: '2021-11-28',
} as const;

/** The twenty-fifth target of 2022, published the year after: unknown at the conference. Illustrative. */
export const RANK_2022 = {
  code: 'PAR-INDEX',
  nameVi: 'Thứ hạng Chỉ số cải cách hành chính (PAR INDEX)',
  nameEn: 'Rank in the administrative reform index',
  owner: 'SNV',
  base: '35',
  plan2022: '30',
} as const;
