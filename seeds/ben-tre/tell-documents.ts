// The register: papers of the centre and the province that the announcement names, and their families.

import type { z } from 'zod';
import { type DocumentFields, contract as documents } from '../../src/features/documents/contract.ts';
import type { Teller } from '../teller.ts';

type Fields = z.input<typeof DocumentFields>;
type SeedDocument = Fields & { key: string; implements?: string; refers?: string[] };

const TERMS = [
  { issuerSymbol: 'TW', name: 'Khóa XII', startsOn: '2016-01-29', endsOn: '2021-02-01' },
  { issuerSymbol: 'TU', name: 'Khóa X', startsOn: '2015-10-17', endsOn: '2020-10-16' },
  { issuerSymbol: 'TU', name: 'Khóa XI', startsOn: '2020-10-17', endsOn: '2025-10-01' },
];

const DOCUMENTS: SeedDocument[] = [
  {
    key: '18-NQ/TW',
    type: 'nghi_quyet',
    side: 'party',
    symbol: '18-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    issuedOn: '2017-10-25',
    title:
      'Nghị quyết về đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả',
    confidentiality: 'public',
  },
  {
    key: '19-NQ/TW',
    type: 'nghi_quyet',
    side: 'party',
    symbol: '19-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    issuedOn: '2017-10-25',
    title:
      'Nghị quyết về đổi mới hệ thống tổ chức và quản lý, nâng cao chất lượng các đơn vị sự nghiệp công lập',
    confidentiality: 'public',
  },
  {
    key: '28-CTr/TU',
    type: 'chuong_trinh',
    side: 'party',
    symbol: '28-CTr/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2018-01-26',
    title: 'Chương trình hành động thực hiện Nghị quyết 18-NQ/TW',
    note: 'Ngày ban hành là minh họa',
    implements: '18-NQ/TW',
  },
  {
    key: '29-CTr/TU',
    type: 'chuong_trinh',
    side: 'party',
    symbol: '29-CTr/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2018-01-26',
    title: 'Chương trình hành động thực hiện Nghị quyết 19-NQ/TW',
    note: 'Ngày ban hành là minh họa',
    implements: '19-NQ/TW',
  },
  {
    key: '02-ĐA/TU',
    type: 'de_an',
    side: 'party',
    symbol: '02-ĐA/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2018-06-29',
    title: 'Đề án sắp xếp tổ chức bộ máy của tỉnh',
    note: 'Ngày ban hành và tên đầy đủ là minh họa',
    implements: '28-CTr/TU',
  },
  {
    key: '02-ĐA/TU (XI)',
    type: 'de_an',
    side: 'party',
    symbol: '02-ĐA/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2021-01-29',
    title: 'Đề án phát triển du lịch Bến Tre',
    note: 'Cùng số với đề án năm 2018 nhưng khác nhiệm kỳ',
  },
  {
    key: '01-CT/TU',
    type: 'chi_thi',
    side: 'party',
    symbol: '01-CT/TU',
    issuer: 'Ban Thường vụ Tỉnh ủy Bến Tre',
    issuedOn: '2020-11-10',
    title:
      'Chỉ thị phát động phong trào thi đua “Đồng khởi mới” giai đoạn 2020 - 2025, tầm nhìn đến năm 2030',
    note: 'Ngày ban hành là minh họa',
    confidentiality: 'public',
  },
  {
    key: '03-NQ/TU',
    type: 'nghi_quyet',
    side: 'party',
    symbol: '03-NQ/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2021-01-29',
    title:
      'Nghị quyết về xây dựng Đảng và hệ thống chính trị trong sạch, vững mạnh, đội ngũ cán bộ ngang tầm nhiệm vụ',
    note: 'Ngày ban hành là minh họa',
  },
  {
    key: 'NQ-2021',
    type: 'nghi_quyet',
    side: 'party',
    symbol: '02-NQ/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2020-12-04',
    title: 'Nghị quyết về phương hướng, nhiệm vụ năm 2021',
    note: 'Số và ngày ban hành là minh họa',
    confidentiality: 'public',
  },
  {
    key: 'NQ-2022',
    type: 'nghi_quyet',
    side: 'party',
    symbol: '09-NQ/TU',
    issuer: 'Tỉnh ủy Bến Tre',
    issuedOn: '2021-12-01',
    title: 'Nghị quyết về phương hướng, nhiệm vụ năm 2022',
    note: 'Số là minh họa',
    confidentiality: 'public',
  },
  {
    key: 'HDND-2022',
    type: 'nghi_quyet',
    side: 'state',
    symbol: '18/2021/NQ-HĐND',
    issuer: 'Hội đồng nhân dân tỉnh Bến Tre',
    issuedOn: '2021-12-08',
    title: 'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2022',
    confidentiality: 'public',
    implements: 'NQ-2022',
  },
];

/** Registers them and returns the ids by key. */
export const tellDocuments = async ({ does }: Teller): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const term of TERMS) await does('vanphong', '2021-11-01 08:00', documents.createTerm, term);
  for (const { key, implements: parent, refers: _, ...fields } of DOCUMENTS) {
    const { id } = await does('vanphong', '2021-11-01 08:30', documents.createDocument, {
      confidentiality: 'internal',
      ...fields,
    });
    ids.set(key, id);
    if (parent)
      await does('vanphong', '2021-11-01 08:40', documents.addRelation, {
        id,
        toId: ids.get(parent)!,
        kind: 'implements',
      });
  }
  return ids;
};
