// The people of the second demonstration. Invented; any likeness is chance.
import type { SeedPerson } from '../ben-tre/people.ts';

export const PEOPLE_VINH_LONG: SeedPerson[] = [
  {
    key: 'quantri.vl',
    name: 'Lâm Quốc Việt',
    title: 'Quản trị hệ thống',
    role: 'administrator',
    listed: true,
  },
  {
    key: 'vanphong.vl',
    name: 'Huỳnh Ngọc Diễm',
    title: 'Chuyên viên tổng hợp, Văn phòng Tỉnh ủy',
    role: 'office',
    listed: true,
  },
  { key: 'lanhdao.vl', name: 'Kiên Thành Tâm', title: 'Thường trực Tỉnh ủy', role: 'leader', listed: true },
  // Works in both bodies, with one account: the switch between bodies is in the menu of the person.
  {
    key: 'vanphong',
    name: 'Nguyễn Thanh Thảo',
    title: 'Chuyên viên tổng hợp, Văn phòng Tỉnh ủy',
    role: 'office',
    listed: false,
  },
];
