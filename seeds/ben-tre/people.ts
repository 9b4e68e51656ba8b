// The people of the demonstration. Invented; any likeness is chance. They can sign in only in the demonstration.
import type { Role } from '../../src/kernel/rights.ts';

export const DEMO_PASSWORD = 'Dong-thuan-2021';

export type SeedPerson = {
  key: string;
  name: string;
  title: string;
  role: Role;
  unit?: string;
  listed?: boolean;
};

export const PEOPLE: SeedPerson[] = [
  { key: 'quantri', name: 'Trần Minh Quân', title: 'Quản trị hệ thống', role: 'administrator', listed: true },
  {
    key: 'vanphong',
    name: 'Nguyễn Thanh Thảo',
    title: 'Chuyên viên tổng hợp, Văn phòng Tỉnh ủy',
    role: 'office',
    listed: true,
  },
  { key: 'lanhdao', name: 'Võ Hoàng Long', title: 'Thường trực Tỉnh ủy', role: 'leader', listed: true },
  { key: 'uyvien', name: 'Đặng Ngọc Mai', title: 'Tỉnh ủy viên', role: 'member', listed: true },
  {
    key: 'kiemtra',
    name: 'Huỳnh Thanh Sơn',
    title: 'Ủy ban Kiểm tra Tỉnh ủy',
    role: 'inspector',
    listed: true,
  },
  { key: 'taichinh', name: 'Lê Thị Hoa', title: 'Sở Tài chính', role: 'reporter', unit: 'STC', listed: true },
  {
    key: 'thanhphu',
    name: 'Phạm Tuấn Kiệt',
    title: 'Huyện Thạnh Phú',
    role: 'reporter',
    unit: 'TPHU',
    listed: true,
  },
  { key: 'thongke', name: 'Bùi Văn Thành', title: 'Cục Thống kê', role: 'reporter', unit: 'CTK' },
  {
    key: 'nongnghiep',
    name: 'Đỗ Thị Bích Liên',
    title: 'Sở Nông nghiệp và Phát triển nông thôn',
    role: 'reporter',
    unit: 'SNN',
  },
  { key: 'congthuong', name: 'Ngô Quốc Bảo', title: 'Sở Công Thương', role: 'reporter', unit: 'SCT' },
  { key: 'kehoach', name: 'Trịnh Thu Hà', title: 'Sở Kế hoạch và Đầu tư', role: 'reporter', unit: 'SKHDT' },
  {
    key: 'laodong',
    name: 'Hồ Anh Dũng',
    title: 'Sở Lao động - Thương binh và Xã hội',
    role: 'reporter',
    unit: 'SLDTBXH',
  },
  { key: 'yte', name: 'Mai Xuân Phúc', title: 'Sở Y tế', role: 'reporter', unit: 'SYT' },
  {
    key: 'quansu',
    name: 'Nguyễn Hữu Tín',
    title: 'Bộ Chỉ huy Quân sự tỉnh',
    role: 'reporter',
    unit: 'BCHQS',
  },
];
