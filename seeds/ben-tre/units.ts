// Bến Tre as it was in 2021: the province, its nine localities, and the agencies that report and follow up.
// Source of the nine localities: Resolution 855/NQ-UBTVQH14, in force 1 February 2020.

export type SeedUnit = {
  code: string;
  name: string;
  shortName?: string;
  kind: 'province' | 'district' | 'department' | 'party_organ' | 'front' | 'armed_force' | 'other';
  parent?: string;
};

export const UNITS: SeedUnit[] = [
  { code: 'BENTRE', name: 'Tỉnh Bến Tre', shortName: 'Bến Tre', kind: 'province' },
  { code: 'TPBT', name: 'Thành phố Bến Tre', shortName: 'TP Bến Tre', kind: 'district', parent: 'BENTRE' },
  { code: 'CT', name: 'Huyện Châu Thành', shortName: 'Châu Thành', kind: 'district', parent: 'BENTRE' },
  { code: 'BD', name: 'Huyện Bình Đại', shortName: 'Bình Đại', kind: 'district', parent: 'BENTRE' },
  { code: 'GT', name: 'Huyện Giồng Trôm', shortName: 'Giồng Trôm', kind: 'district', parent: 'BENTRE' },
  { code: 'BTRI', name: 'Huyện Ba Tri', shortName: 'Ba Tri', kind: 'district', parent: 'BENTRE' },
  { code: 'MCN', name: 'Huyện Mỏ Cày Nam', shortName: 'Mỏ Cày Nam', kind: 'district', parent: 'BENTRE' },
  { code: 'MCB', name: 'Huyện Mỏ Cày Bắc', shortName: 'Mỏ Cày Bắc', kind: 'district', parent: 'BENTRE' },
  { code: 'CL', name: 'Huyện Chợ Lách', shortName: 'Chợ Lách', kind: 'district', parent: 'BENTRE' },
  { code: 'TPHU', name: 'Huyện Thạnh Phú', shortName: 'Thạnh Phú', kind: 'district', parent: 'BENTRE' },
  { code: 'VPTU', name: 'Văn phòng Tỉnh ủy', kind: 'party_organ', parent: 'BENTRE' },
  { code: 'BTCTU', name: 'Ban Tổ chức Tỉnh ủy', kind: 'party_organ', parent: 'BENTRE' },
  { code: 'BTGTU', name: 'Ban Tuyên giáo Tỉnh ủy', kind: 'party_organ', parent: 'BENTRE' },
  { code: 'BDVTU', name: 'Ban Dân vận Tỉnh ủy', kind: 'party_organ', parent: 'BENTRE' },
  { code: 'UBKTTU', name: 'Ủy ban Kiểm tra Tỉnh ủy', kind: 'party_organ', parent: 'BENTRE' },
  { code: 'VPUBND', name: 'Văn phòng Ủy ban nhân dân tỉnh', kind: 'department', parent: 'BENTRE' },
  { code: 'CTK', name: 'Cục Thống kê', kind: 'department', parent: 'BENTRE' },
  {
    code: 'SKHDT',
    name: 'Sở Kế hoạch và Đầu tư',
    shortName: 'Sở KH và ĐT',
    kind: 'department',
    parent: 'BENTRE',
  },
  { code: 'STC', name: 'Sở Tài chính', kind: 'department', parent: 'BENTRE' },
  { code: 'SCT', name: 'Sở Công Thương', kind: 'department', parent: 'BENTRE' },
  {
    code: 'SNN',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    shortName: 'Sở NN và PTNT',
    kind: 'department',
    parent: 'BENTRE',
  },
  {
    code: 'SLDTBXH',
    name: 'Sở Lao động - Thương binh và Xã hội',
    shortName: 'Sở LĐ-TB và XH',
    kind: 'department',
    parent: 'BENTRE',
  },
  { code: 'SYT', name: 'Sở Y tế', kind: 'department', parent: 'BENTRE' },
  {
    code: 'SGDDT',
    name: 'Sở Giáo dục và Đào tạo',
    shortName: 'Sở GD và ĐT',
    kind: 'department',
    parent: 'BENTRE',
  },
  {
    code: 'STNMT',
    name: 'Sở Tài nguyên và Môi trường',
    shortName: 'Sở TN và MT',
    kind: 'department',
    parent: 'BENTRE',
  },
  {
    code: 'STTTT',
    name: 'Sở Thông tin và Truyền thông',
    shortName: 'Sở TT và TT',
    kind: 'department',
    parent: 'BENTRE',
  },
  { code: 'SNV', name: 'Sở Nội vụ', kind: 'department', parent: 'BENTRE' },
  {
    code: 'LMHTX',
    name: 'Liên minh Hợp tác xã tỉnh',
    shortName: 'Liên minh HTX',
    kind: 'other',
    parent: 'BENTRE',
  },
  {
    code: 'BHXH',
    name: 'Bảo hiểm xã hội tỉnh',
    shortName: 'BHXH tỉnh',
    kind: 'department',
    parent: 'BENTRE',
  },
  {
    code: 'BATGT',
    name: 'Ban An toàn giao thông tỉnh',
    shortName: 'Ban ATGT',
    kind: 'other',
    parent: 'BENTRE',
  },
  {
    code: 'BCHQS',
    name: 'Bộ Chỉ huy Quân sự tỉnh',
    shortName: 'Bộ CHQS tỉnh',
    kind: 'armed_force',
    parent: 'BENTRE',
  },
  { code: 'CA', name: 'Công an tỉnh', kind: 'armed_force', parent: 'BENTRE' },
  {
    code: 'MTTQ',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    shortName: 'Mặt trận Tổ quốc tỉnh',
    kind: 'front',
    parent: 'BENTRE',
  },
];
